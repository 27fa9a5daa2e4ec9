/* Keeps the place in the matrix: its own scroll region is not what the browser restores on going back. */
(function () {
  'use strict';

  var region = document.querySelector('.matrix');
  var name = 'matrix ' + location.search;
  if (!region) {
    return;
  }
  try {
    var place = JSON.parse(sessionStorage.getItem(name) || 'null');
    if (place && !location.hash) {
      region.scrollLeft = place.left;
      region.scrollTop = place.top;
    }
    window.addEventListener('pagehide', function () {
      sessionStorage.setItem(name, JSON.stringify({ left: region.scrollLeft, top: region.scrollTop }));
    });
  } catch (blocked) {
    /* Storage is switched off: the matrix opens at its start. */
  }
})();
