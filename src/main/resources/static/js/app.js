/* Small helps for pages that work without them: focus, drafts, double clicks, counters. */
(function () {
  'use strict';

  var PAUSE = 3000;

  function focusErrors() {
    var summary = document.querySelector('[data-focus]');
    if (summary) {
      summary.focus();
    }
  }

  /* A second click while the first is on its way does nothing; the server would make one record of both anyway. */
  function once(event) {
    var form = event.target;
    if (form.method.toLowerCase() !== 'post') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    form.querySelectorAll('button[type=submit]').forEach(function (button) {
      button.setAttribute('aria-disabled', 'true');
    });
    window.setTimeout(function () { release(form); }, 8000);
  }

  function release(form) {
    delete form.dataset.sent;
    form.querySelectorAll('button[aria-disabled]').forEach(function (button) {
      button.removeAttribute('aria-disabled');
    });
  }

  /* <form data-autosave="/weekly/reports/7/draft">: saved on the server after a pause; the answer is {saved, version}. */
  function autosave(form) {
    var note = form.querySelector('[data-saved]');
    var timer = 0;
    var running = false;
    var again = false;
    var waiting = null;

    function save() {
      window.clearTimeout(timer);
      if (form.dataset.sent) {
        return;
      }
      if (running) {
        again = true;
        return;
      }
      running = true;
      fetch(form.dataset.autosave, {
        method: 'POST',
        body: texts(form),
        credentials: 'same-origin',
        redirect: 'manual',
        headers: { 'X-Requested-With': 'autosave', Accept: 'application/json' }
      }).then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      }).then(function (draft) {
        var version = form.querySelector('[data-version]');
        if (version && draft.version !== undefined) {
          version.value = draft.version;
        }
        say(draft.saved);
      }).catch(function () {
        say(form.dataset.unsaved || (note ? note.dataset.unsaved : ''));
      }).then(function () {
        running = false;
        if (waiting) {
          var button = waiting;
          waiting = null;
          form.requestSubmit(button);
        } else if (again) {
          again = false;
          save();
        }
      });
    }

    /* Files are sent with the form itself, not with its draft. */
    function texts(form) {
      var fields = new URLSearchParams();
      new FormData(form).forEach(function (value, name) {
        if (typeof value === 'string') {
          fields.append(name, value);
        }
      });
      return fields;
    }

    function say(text) {
      if (note) {
        note.textContent = text;
      }
    }

    form.addEventListener('input', function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(save, PAUSE);
    });
    /* A draft on its way comes first: the form is sent with the version that it brings back. */
    form.addEventListener('submit', function (event) {
      window.clearTimeout(timer);
      if (running && event.submitter) {
        event.preventDefault();
        event.stopPropagation();
        waiting = event.submitter;
      }
    });
    document.addEventListener('visibilitychange', function () {
      if (document.visibilityState === 'hidden' && timer) {
        save();
      }
    });
  }

  /* <textarea data-max="500">: how much is written, in characters as the server counts them. */
  function counter(area) {
    var out = document.createElement('p');
    var max = Number(area.dataset.max);
    out.className = 'help count';
    area.insertAdjacentElement('afterend', out);
    function show() {
      var length = Array.from(area.value.trim()).length;
      out.textContent = length + ' / ' + max;
      out.classList.toggle('over', length > max);
    }
    area.addEventListener('input', show);
    show();
  }

  /* The menu of the phone closes with Escape and by a tap beside it. */
  function menus() {
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') {
        document.querySelectorAll('details.site-menu[open]').forEach(function (menu) {
          menu.open = false;
          menu.querySelector('summary').focus();
        });
      }
    });
    document.addEventListener('click', function (event) {
      document.querySelectorAll('details.site-menu[open]').forEach(function (menu) {
        if (!menu.contains(event.target)) {
          menu.open = false;
        }
      });
    });
  }

  /* <select data-submit>: a filter that applies at once; its form keeps a button for those without script. */
  function filters() {
    document.addEventListener('change', function (event) {
      if (event.target.matches('[data-submit]')) {
        event.target.form.submit();
      }
    });
  }

  /* <input type="file" data-max-bytes data-max-files>: says at once what the server would only say after the whole upload. */
  function chosenFiles(input) {
    var out = document.createElement('p');
    out.className = 'field-error';
    out.id = input.id + '-chosen';
    out.hidden = true;
    out.setAttribute('role', 'alert');
    input.insertAdjacentElement('afterend', out);
    input.addEventListener('change', function () {
      var files = Array.from(input.files);
      var large = files.some(function (file) { return file.size > Number(input.dataset.maxBytes); });
      var many = files.length > Number(input.dataset.maxFiles);
      out.textContent = large ? input.dataset.tooLarge : many ? input.dataset.tooMany : '';
      out.hidden = !large && !many;
      if (!out.hidden) {
        input.value = '';
      }
    });
  }

  function print() {
    document.querySelectorAll('[data-print]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () { window.print(); });
    });
  }

  /* What pages that work without a network keep on this device (offline.js). */
  function kept(start) {
    return Object.keys(window.localStorage).filter(function (key) { return key.indexOf(start) === 0; });
  }

  function forget(keys) {
    keys.forEach(function (key) { window.localStorage.removeItem(key); });
    if (window.caches) {
      window.caches.keys().then(function (names) { names.forEach(function (name) { window.caches.delete(name); }); });
    }
  }

  /* What is there of it that the server does not have: the page and, of what was submitted, its words. */
  function unsent() {
    var all = [];
    kept('lianxi-').forEach(function (key) {
      try {
        var value = JSON.parse(window.localStorage.getItem(key));
        (Array.isArray(value) ? value : Object.values(value)).forEach(function (one) { all.push(one); });
      } catch (broken) {
        window.localStorage.removeItem(key);
      }
    });
    return all;
  }

  /* On the way out nothing stays on the device; what the server does not have yet is named first. */
  function leave(event) {
    var form = event.target;
    if (!form.hasAttribute('data-leave')) {
      return;
    }
    var left = unsent();
    if (left.length && !form.dataset.sure) {
      event.preventDefault();
      event.stopImmediatePropagation();
      tellUnsent(form, left);
      return;
    }
    window.dispatchEvent(new Event('lianxi-leave'));
    forget(kept('lianxi-'));
  }

  function tellUnsent(form, left) {
    document.querySelectorAll('details.site-menu').forEach(function (menu) { menu.open = false; });
    var before = document.getElementById('unsent');
    if (before) {
      before.remove();
    }
    var note = document.createElement('div');
    note.id = 'unsent';
    note.className = 'note note-warn unsent';
    note.setAttribute('role', 'alert');
    note.tabIndex = -1;
    append(note, 'p', form.dataset.unsent.replace('%', left.length));
    var list = append(note, 'ul', '');
    left.forEach(function (one) {
      var link = append(append(list, 'li', ''), 'a', one.label || form.dataset.draft);
      link.href = one.page;
    });
    var acts = append(note, 'div', '');
    acts.className = 'form-acts';
    pressed(acts, form.dataset.stay, 'btn btn-primary', function () { note.remove(); });
    pressed(acts, form.dataset.go, 'btn btn-plain', function () {
      form.dataset.sure = 'yes';
      form.requestSubmit();
    });
    document.getElementById('main').prepend(note);
    note.focus();
  }

  function append(part, tag, text) {
    var child = document.createElement(tag);
    child.textContent = text;
    part.appendChild(child);
    return child;
  }

  function pressed(part, word, look, act) {
    var button = append(part, 'button', word);
    button.type = 'button';
    button.className = look;
    button.addEventListener('click', act);
  }

  /* Whoever opens a page: another account's private text goes; after the way out everything; the log-in names what waits. */
  function strangersText() {
    var account = document.body.dataset.account;
    if (account) {
      forget(kept('lianxi-private:').filter(function (key) { return key.split(':')[1] !== account; }));
      return;
    }
    if (document.querySelector('[data-left]')) {
      forget(kept('lianxi-'));
    }
    var here = document.querySelector('[data-kept-here]');
    var left = here ? unsent() : [];
    if (left.length) {
      here.querySelector('p').textContent = here.dataset.keptHere.replace('%', left.length);
      here.querySelector('button').addEventListener('click', function () {
        forget(kept('lianxi-'));
        here.hidden = true;
      });
      here.hidden = false;
    }
  }

  document.addEventListener('submit', leave);
  document.addEventListener('submit', once);
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(release);
  });
  document.querySelectorAll('form[data-autosave]').forEach(autosave);
  document.querySelectorAll('textarea[data-max]').forEach(counter);
  document.querySelectorAll('input[data-max-bytes]').forEach(chosenFiles);
  focusErrors();
  strangersText();
  menus();
  filters();
  print();
})();
