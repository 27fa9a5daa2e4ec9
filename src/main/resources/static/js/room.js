/*
 * The room's page. Item by item with the keyboard (a remote control sends PageUp and PageDown); what is typed is kept on this
 * device at once, what is submitted waits in a queue until the server has it, each once by its key. Nothing is lost while the
 * network is away, the page is reloaded, or the session has ended. Without this script the same forms post by themselves.
 */
(function () {
  'use strict';

  var room = document.querySelector('[data-room]');
  if (!room) {
    return;
  }
  var STORE = 'lianxi-room:' + room.dataset.room + ':' + room.dataset.owner;
  var AGAIN = 4000;
  var net = room.querySelector('[data-net]');
  var panels = Array.from(room.querySelectorAll('[data-panel]'));
  var timer = 0;
  var busy = false;
  var stranger = false;
  var composing = null;
  var state = 'saved';

  /* ---- what is kept on this device ---- */

  function load(what) {
    try {
      return JSON.parse(window.localStorage.getItem(STORE + what)) || (what ? {} : []);
    } catch (broken) {
      return what ? {} : [];
    }
  }

  function keep(what, value) {
    try {
      window.localStorage.setItem(STORE + what, JSON.stringify(value));
      return true;
    } catch (full) {
      return false;
    }
  }

  /* Two windows share the queue, so it is read anew before each change. */
  function change(key, how) {
    keep('', load('').map(function (one) { return one.key === key ? how(one) : one; })
      .filter(Boolean));
    show();
  }

  function freshKey() {
    var bytes = window.crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes).map(function (one) { return ('0' + one.toString(16)).slice(-2); }).join('');
  }

  /* ---- drafts: every stroke ---- */

  function fields(form) {
    var values = {};
    new FormData(form).forEach(function (value, name) {
      if (name.charAt(0) !== '_' && name !== 'key') {
        values[name] = value;
      }
    });
    return values;
  }

  function saveDraft(form) {
    var drafts = load(':draft');
    drafts[form.id] = fields(form);
    keep(':draft', drafts);
  }

  function fill(form, values) {
    Object.keys(values).forEach(function (name) {
      form.querySelectorAll('[name="' + name + '"]').forEach(function (field) {
        if (field.type === 'radio') {
          field.checked = field.value === values[name];
        } else if (field.type !== 'hidden') {
          field.value = values[name];
        }
      });
    });
    follows(form);
  }

  function clear(form) {
    var drafts = load(':draft');
    delete drafts[form.id];
    keep(':draft', drafts);
    form.querySelectorAll('textarea, input[type=text], input[type=date], select').forEach(function (field) {
      field.value = '';
    });
    follows(form);
  }

  /* Information charges nobody. */
  function follows(form) {
    var kind = form.querySelector('[name=kind]:checked');
    form.querySelectorAll('[data-follows]').forEach(function (part) {
      part.hidden = Boolean(kind) && kind.value === 'INFORMATION';
    });
  }

  /* ---- the queue ---- */

  function label(form, values) {
    return values.text || values.name || form.dataset.label || '';
  }

  function place(values) {
    return values.item || 'presence';
  }

  function enqueue(form, button) {
    var values = fields(form);
    if (button && button.name) {
      values[button.name] = button.value;
    }
    var queue = load('');
    queue.push({
      key: freshKey(),
      action: form.getAttribute('action'),
      values: values,
      form: form.id,
      place: place(values),
      label: label(form, values) + (button && button.name ? ' · ' + button.textContent : '')
    });
    if (!keep('', queue)) {
      return false;
    }
    if (form.hasAttribute('data-draft') || form.id === 'walk-in') {
      clear(form);
    }
    show();
    flush();
    return true;
  }

  function body(entry) {
    var data = new URLSearchParams();
    Object.keys(entry.values).forEach(function (name) { data.append(name, entry.values[name]); });
    data.append('key', entry.key);
    ['_csrf', '_by'].forEach(function (name) {
      var field = document.querySelector('input[name="' + name + '"]');
      if (field) {
        data.append(name, field.value);
      }
    });
    return data;
  }

  function flush() {
    window.clearTimeout(timer);
    var next = load('').filter(function (one) { return !one.fault; })[0];
    if (busy || !next) {
      show();
      return;
    }
    busy = true;
    state = 'sending';
    show();
    send(next).then(function (sent) {
      busy = false;
      if (sent) {
        state = 'saved';
        flush();
      } else {
        timer = window.setTimeout(flush, AGAIN);
      }
      show();
    });
  }

  /* Whether the server has answered it, for good or ill; otherwise it is tried again. */
  function send(entry) {
    return (stranger ? returned() : Promise.resolve(true)).then(function (same) {
      return same && post(entry, true);
    }).catch(function () {
      state = 'offline';
      return false;
    });
  }

  function post(entry, renew) {
    return fetch(entry.action, {
      method: 'POST',
      body: body(entry),
      credentials: 'same-origin',
      headers: { 'X-Requested-With': 'room', Accept: 'text/html' }
    }).then(function (answer) {
      if (answer.status === 401) {
        return loggedOut();
      }
      if (answer.status === 403 && renew) {
        return returned().then(function (same) { return same && post(entry, false); });
      }
      if (answer.ok) {
        return answer.text().then(function (html) {
          if (new URL(answer.url).pathname !== room.dataset.path) {
            return loggedOut();
          }
          change(entry.key, function () { return null; });
          refresh(html);
          return true;
        });
      }
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
        return answer.text().then(function (html) {
          var why = reason(html) || String(answer.status);
          change(entry.key, function (one) { one.fault = why; return one; });
          return true;
        });
      }
      state = 'offline';
      return false;
    });
  }

  function loggedOut() {
    stranger = true;
    state = 'login';
    return false;
  }

  /*
   * Whether whoever typed it is logged in here again: what waits is sent in nobody else's name. After a new log-in the old
   * token is of no use; the page has the new one.
   */
  function returned() {
    return fetch(room.dataset.path, { credentials: 'same-origin', headers: { 'X-Requested-With': 'room', Accept: 'text/html' } })
      .then(function (answer) {
        return answer.status === 401 ? loggedOut() : answer.text().then(function (html) { return isOurs(parse(html)); });
      });
  }

  function isOurs(page) {
    var there = page.querySelector('[data-room]');
    var fresh = page.querySelector('input[name="_csrf"]');
    if (there && there.dataset.owner !== room.dataset.owner) {
      return loggedOut();
    }
    stranger = false;
    document.querySelectorAll('input[name="_csrf"]').forEach(function (field) {
      field.value = fresh ? fresh.value : field.value;
    });
    return true;
  }

  function parse(html) {
    return new DOMParser().parseFromString(html, 'text/html');
  }

  function reason(html) {
    var page = parse(html);
    var found = page.querySelectorAll('.error-summary li');
    found = found.length ? found : page.querySelectorAll('main p');
    return Array.from(found).map(function (one) { return one.textContent.trim(); }).filter(Boolean).slice(0, 2).join(' ');
  }

  /* What others and we have recorded meanwhile; fields keep what is being typed, with the cursor where it is. */
  function refresh(html) {
    var page = parse(html);
    var focus = document.activeElement || document.body;
    var caret = focus.type === 'text' ? focus.selectionStart : null;
    var typed = Array.from(room.querySelectorAll('[data-live] input[type=text]')).filter(function (field) {
      return field.value !== field.defaultValue;
    });
    room.querySelectorAll('[data-live]').forEach(function (part) {
      var fresh = page.getElementById(part.id);
      if (fresh && !part.contains(composing)) {
        part.replaceWith(document.importNode(fresh, true));
      }
    });
    typed.forEach(function (field) {
      var again = document.getElementById(field.id);
      if (again) {
        again.value = field.value;
      }
    });
    var again = focus.id && document.getElementById(focus.id);
    if (again && again !== document.activeElement) {
      again.focus({ preventScroll: true });
      if (caret !== null) {
        again.setSelectionRange(caret, caret);
      }
    }
  }

  /* ---- what is shown ---- */

  function show() {
    var queue = load('');
    var open = queue.filter(function (one) { return !one.fault; }).length;
    var faults = queue.length - open;
    var word = faults ? 'refused' : open ? (state === 'saved' ? 'sending' : state) : state === 'offline' ? 'offline' : 'saved';
    net.textContent = room.dataset[word].replace('%', faults || open);
    net.classList.toggle('late', word === 'offline' || word === 'login' || word === 'refused');
    room.querySelectorAll('[data-pending]').forEach(function (list) {
      list.textContent = '';
      queue.filter(function (one) { return one.place === list.dataset.pending; }).forEach(function (one) {
        list.appendChild(pending(one));
      });
    });
    queue.filter(function (one) { return one.values.presence; }).forEach(mark);
  }

  function mark(entry) {
    var button = document.getElementById('tap-' + entry.values.invitation + '-' + entry.values.presence);
    if (button && !entry.fault) {
      button.form.querySelectorAll('[aria-pressed]').forEach(function (one) {
        one.setAttribute('aria-pressed', String(one === button));
      });
    }
  }

  function pending(entry) {
    var line = document.createElement('li');
    line.dataset.key = entry.key;
    add(line, 'b', entry.fault ? room.dataset.fault : room.dataset.waiting);
    add(line, 'span', entry.label);
    if (entry.fault) {
      add(line, 'span', entry.fault).className = 'fault';
      if (document.getElementById(entry.form)) {
        press(line, room.dataset.again, function () {
          fill(document.getElementById(entry.form), entry.values);
          saveDraft(document.getElementById(entry.form));
          change(entry.key, function () { return null; });
        });
      }
      press(line, room.dataset.drop, function () { change(entry.key, function () { return null; }); });
    }
    return line;
  }

  function add(line, tag, text) {
    var part = document.createElement(tag);
    part.textContent = text;
    line.appendChild(part);
    return part;
  }

  function press(line, word, act) {
    var button = add(line, 'button', word);
    button.type = 'button';
    button.className = 'btn btn-plain btn-small';
    button.addEventListener('click', act);
  }

  /* ---- item by item ---- */

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

  room.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.hasAttribute('data-queue') && enqueue(form, event.submitter)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  room.addEventListener('input', function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute('data-draft')) {
      follows(form);
      saveDraft(form);
    }
  });
  room.addEventListener('compositionstart', function (event) { composing = event.target; });
  room.addEventListener('compositionend', function () { composing = null; });
  room.querySelectorAll('form[data-draft]').forEach(function (form) {
    fill(form, load(':draft')[form.id] || {});
  });
  [['[data-prev]', -1], ['[data-next]', 1]].forEach(function (pair) {
    var button = room.querySelector(pair[0]);
    button.hidden = false;
    button.addEventListener('click', function () { turn(pair[1]); });
  });
  window.addEventListener('hashchange', open);
  document.addEventListener('keydown', keys);
  window.addEventListener('online', flush);
  window.addEventListener('offline', function () { state = 'offline'; show(); });
  window.addEventListener('storage', show);
  open(true);
  flush();
})();
