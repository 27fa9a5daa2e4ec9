/*
 * The room's page, item by item with the keyboard (a remote control sends PageUp and PageDown); offline.js keeps and sends what
 * is typed there.
 */
(function () {
  'use strict';

  var room = document.querySelector('.room');
  if (!room) {
    return;
  }
  var panels = Array.from(room.querySelectorAll('[data-panel]'));

  function current() {
    var at = panels.findIndex(function (panel) { return '#' + panel.id === window.location.hash; });
    return at < 0 ? 0 : at;
  }

  function turn(move) {
    var to = panels[current() + move];
    if (to) {
      window.location.hash = '#' + to.id;
    }
  }

  function open(first) {
    var at = current();
    panels.forEach(function (panel, index) { panel.hidden = index !== at; });
    room.querySelectorAll('.room-bar a').forEach(function (link, index) {
      if (index === at) {
        link.setAttribute('aria-current', 'step');
      } else {
        link.removeAttribute('aria-current');
      }
    });
    room.querySelector('[data-prev]').disabled = at === 0;
    room.querySelector('[data-next]').disabled = at === panels.length - 1;
    if (first !== true) {
      panels[at].querySelector('h2').focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }

  function keys(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, textarea, select')) {
      return;
    }
    var move = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }[event.key];
    if (move) {
      event.preventDefault();
      turn(move);
    }
  }

  [['[data-prev]', -1], ['[data-next]', 1]].forEach(function (pair) {
    var button = room.querySelector(pair[0]);
    button.hidden = false;
    button.addEventListener('click', function () { turn(pair[1]); });
  });
  window.addEventListener('hashchange', open);
  document.addEventListener('keydown', keys);
  open(true);
})();
