/*
 * A page that works without a network (断网续传): <div data-offline-page="…" data-owner data-path>. What is typed there is kept
 * on this device at once; what is submitted waits in a queue until the server has it, each once by its key. Nothing is lost
 * while the network is away, the page is reloaded, or the session has ended; nothing goes out in another account's name; and
 * app.js clears it all on the way out; with data-private also as soon as somebody else signs in on the device. Chosen photos
 * wait in this page alone. Without this script the forms post by themselves.
 *
 * Forms: data-queue waits for the network; data-draft keeps each stroke; data-clears empties after submitting; data-place names
 * the [data-pending] list that shows it; data-last is held back while anything waits; data-label tells what it is. A part with data-hidden-by="field=value" follows a choice.
 */
(function () {
  'use strict';

  var root = document.querySelector('[data-offline-page]');
  if (!root) {
    return;
  }
  var STORE = (root.hasAttribute('data-private') ? 'lianxi-private:' : 'lianxi-offline:') + root.dataset.owner + ':' + root.dataset.offlinePage;
  var AGAIN = 4000;
  var net = root.querySelector('[data-net]');
  var words = net.dataset;
  var photos = {};
  var timer = 0;
  var busy = false;
  var stranger = false;
  var leaving = false;
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

  /* Nothing is left where nothing waits. */
  function keep(what, value) {
    try {
      if (Object.keys(value).length === 0) {
        window.localStorage.removeItem(STORE + what);
      } else if (!leaving) {
        window.localStorage.setItem(STORE + what, JSON.stringify(value));
      }
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
      if (typeof value === 'string' && name.charAt(0) !== '_' && name !== 'key') {
        values[name] = value;
      }
    });
    return values;
  }

  function saveDraft(form) {
    var drafts = load(':draft');
    if (hasText(form)) {
      drafts[form.id] = Object.assign(fields(form), { page: root.dataset.path });
    } else {
      delete drafts[form.id];
    }
    keep(':draft', drafts);
  }

  /* Whether anything was written, beside what the page itself filled in. */
  function hasText(form) {
    return Array.from(form.querySelectorAll('textarea, input[type=text]')).some(function (field) {
      return field.value.trim() !== '' && field.value !== field.defaultValue;
    });
  }

  function fill(form, values) {
    Object.keys(values).forEach(function (name) {
      form.querySelectorAll('[name="' + name + '"]').forEach(function (field) {
        if (field.type === 'radio' || field.type === 'checkbox') {
          field.checked = field.value === values[name];
        } else if (field.type !== 'hidden' && field.type !== 'file') {
          field.value = values[name];
        }
      });
    });
    follow(form);
  }

  function clear(form) {
    var drafts = load(':draft');
    delete drafts[form.id];
    keep(':draft', drafts);
    form.querySelectorAll('textarea, input[type=text], input[type=date], input[type=file], select').forEach(function (field) {
      if (!field.hasAttribute('data-stays')) {
        field.value = '';
      }
    });
    follow(form);
  }

  function follow(form) {
    form.querySelectorAll('[data-hidden-by]').forEach(function (part) {
      var rule = part.dataset.hiddenBy.split('=');
      var chosen = form.querySelector('[name="' + rule[0] + '"]:checked');
      part.hidden = Boolean(chosen) && chosen.value === rule[1];
    });
  }

  /* ---- the queue ---- */

  function label(form, values) {
    return form.dataset.label || values.title || values.text || values.name || '';
  }

  function enqueue(form, button) {
    var values = fields(form);
    var key = freshKey();
    var chosen = files(form);
    if (button && button.name) {
      values[button.name] = button.value;
    }
    var queue = load('');
    queue.push({
      key: key,
      action: form.getAttribute('action'),
      page: root.dataset.path,
      values: values,
      files: chosen.length,
      form: form.id,
      button: button ? button.id : '',
      place: form.dataset.place || '',
      label: label(form, values) + (button && button.name ? ' · ' + button.textContent : '')
    });
    if (!keep('', queue)) {
      return false;
    }
    if (chosen.length) {
      photos[key] = chosen;
    }
    if (form.hasAttribute('data-draft') || form.hasAttribute('data-clears')) {
      clear(form);
    }
    show();
    flush();
    return true;
  }

  function files(form) {
    var chosen = [];
    form.querySelectorAll('input[type=file]').forEach(function (field) {
      Array.from(field.files).forEach(function (file) { chosen.push({ name: field.name, file: file }); });
    });
    return chosen;
  }

  function body(entry) {
    var chosen = photos[entry.key] || [];
    var data = chosen.length ? new FormData() : new URLSearchParams();
    Object.keys(entry.values).forEach(function (name) { data.append(name, entry.values[name]); });
    chosen.forEach(function (one) { data.append(one.name, one.file, one.file.name); });
    data.append('key', entry.key);
    ['_csrf', '_by'].forEach(function (name) {
      var field = document.querySelector('input[name="' + name + '"]');
      if (field) {
        data.append(name, field.value);
      }
    });
    return data;
  }

  function headers() {
    return { 'X-Requested-With': 'offline', 'X-Account': root.dataset.owner, Accept: 'text/html' };
  }

  function flush() {
    window.clearTimeout(timer);
    var next = load('').filter(function (one) { return !one.fault; })[0];
    if (busy || leaving || !next) {
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
      headers: headers()
    }).then(function (answer) {
      if (answer.status === 401) {
        return loggedOut();
      }
      if (answer.status === 403 && renew) {
        return returned().then(function (same) { return same && post(entry, false); });
      }
      if (answer.ok) {
        return answer.text().then(function (html) {
          if (new URL(answer.url).pathname !== root.dataset.path) {
            return loggedOut();
          }
          delete photos[entry.key];
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
    return fetch(root.dataset.path, { credentials: 'same-origin', headers: headers() })
      .then(function (answer) {
        return answer.status === 401 ? loggedOut() : answer.text().then(function (html) { return isOurs(parse(html)); });
      });
  }

  /* Another window took all that waited while we were logged out: it has sent it, or somebody else has signed in there. */
  function gone() {
    returned().then(function (same) {
      state = same ? 'saved' : 'gone';
      show();
    }).catch(show);
  }

  function isOurs(page) {
    var there = page.querySelector('[data-offline-page]');
    var fresh = page.querySelector('input[name="_csrf"]');
    if (there && there.dataset.owner !== root.dataset.owner) {
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
    var typed = Array.from(root.querySelectorAll('[data-live] input[type=text]')).filter(function (field) {
      return field.value !== field.defaultValue;
    });
    root.querySelectorAll('[data-live]').forEach(function (part) {
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
    var word = faults ? 'refused' : open ? (state === 'saved' ? 'sending' : state) : state === 'offline' || state === 'gone' ? state : 'saved';
    net.textContent = words[word].replace('%', faults || open);
    net.classList.toggle('late', word === 'offline' || word === 'login' || word === 'gone' || word === 'refused');
    root.querySelectorAll('[data-pending]').forEach(function (list) {
      list.textContent = '';
      queue.filter(function (one) { return one.place === list.dataset.pending; }).forEach(function (one) {
        list.appendChild(pending(one));
      });
    });
    queue.forEach(mark);
  }

  /* What was tapped last looks pressed while it waits. */
  function mark(entry) {
    var button = entry.button && document.getElementById(entry.button);
    if (button && !entry.fault) {
      button.form.querySelectorAll('[aria-pressed]').forEach(function (one) {
        one.setAttribute('aria-pressed', String(one === button));
      });
    }
  }

  function pending(entry) {
    var line = document.createElement('li');
    line.dataset.key = entry.key;
    add(line, 'b', entry.fault ? words.fault : words.waiting);
    add(line, 'span', entry.label);
    if (entry.files) {
      add(line, 'span', (photos[entry.key] ? words.photos : words.lost).replace('%', entry.files)).className = 'muted';
    }
    if (entry.fault) {
      add(line, 'span', entry.fault).className = 'fault';
      if (document.getElementById(entry.form)) {
        press(line, words.again, function () {
          fill(document.getElementById(entry.form), entry.values);
          saveDraft(document.getElementById(entry.form));
          change(entry.key, function () { return null; });
        });
      }
      press(line, words.drop, function () { change(entry.key, function () { return null; }); });
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

  root.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.hasAttribute('data-last') && load('').length) {
      event.preventDefault();
      event.stopPropagation();
      net.scrollIntoView();
      flush();
      return;
    }
    if (form.hasAttribute('data-queue') && enqueue(form, event.submitter)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  root.addEventListener('input', function (event) {
    var form = event.target.form;
    if (form) {
      follow(form);
      if (form.hasAttribute('data-draft')) {
        saveDraft(form);
      }
    }
  });
  root.addEventListener('compositionstart', function (event) { composing = event.target; });
  root.addEventListener('compositionend', function () { composing = null; });
  root.querySelectorAll('form[data-draft]').forEach(function (form) {
    fill(form, load(':draft')[form.id] || {});
  });
  window.addEventListener('online', flush);
  window.addEventListener('offline', function () { state = 'offline'; show(); });
  window.addEventListener('storage', function (event) {
    show();
    if (event.key === STORE && event.newValue === null && stranger) {
      gone();
    }
  });
  window.addEventListener('lianxi-leave', function () { leaving = true; });
  window.addEventListener('beforeunload', function (event) {
    if (Object.keys(photos).length) {
      event.preventDefault();
    }
  });
  show();
  flush();
})();
