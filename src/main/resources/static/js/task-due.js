/* Says when a limit would end if the task were assigned today; the server counts, by the same calendar as for everything. */
(function () {
  'use strict';

  var out = document.querySelector('[data-due]');
  var amount = document.getElementById('limitAmount');
  var unit = document.getElementById('limitUnit');
  if (!out || !amount || !unit) {
    return;
  }

  function chosen() {
    var by = document.querySelector('input[name="dueBy"]:checked');
    return by && by.value === 'LIMIT';
  }

  function say() {
    var days = amount.value.trim();
    if (!chosen() || !/^\d{1,3}$/.test(days) || Number(days) < 1) {
      out.textContent = '';
      return;
    }
    var query = new URLSearchParams({ from: out.dataset.from, amount: days, unit: unit.value.toLowerCase() });
    fetch('/calendar/count?' + query, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then(function (answer) { return answer.ok ? answer.json() : null; })
      .then(function (count) {
        out.textContent = count ? out.dataset.says.replace('{0}', count.due + (count.provisional ? '†' : '')) : '';
      })
      .catch(function () { out.textContent = ''; });
  }

  amount.addEventListener('input', say);
  amount.form.addEventListener('change', say);
  say();
})();
