/* Issues are swapped without a page load, as Jira does it: the new HTML replaces the old, scripts are not run again. */
(function () {
  'use strict';

  function show(url, remember) {
    var content = document.getElementById('issue-content');
    var address = new URL(url, window.location.href);
    address.searchParams.set('fragment', 'true');
    fetch(address, { credentials: 'same-origin' }).then(function (response) {
      if (!response.ok || response.redirected) {
        window.location.assign(url);
        return null;
      }
      return response.text();
    }).then(function (html) {
      if (html === null) {
        return;
      }
      content.innerHTML = html;
      var head = content.querySelector('[data-title]');
      if (head) {
        document.title = head.getAttribute('data-title');
      }
      if (remember) {
        window.history.pushState({ issue: true }, '', url);
      }
      document.getElementById('content').focus();
    });
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('a[data-issue]') : null;
    var plain = link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (plain && document.getElementById('issue-content')) {
      event.preventDefault();
      show(link.href, true);
    }
  });

  window.addEventListener('popstate', function () {
    if (document.getElementById('issue-content') && /^\/browse\//.test(window.location.pathname)) {
      show(window.location.href, false);
    }
  });

  function cell(row, text) {
    var td = document.createElement('td');
    td.textContent = text;
    row.appendChild(td);
    return td;
  }

  function plugins(body) {
    fetch('/rest/plugins/1.0/', { credentials: 'same-origin' }).then(function (response) {
      return response.json();
    }).then(function (answer) {
      body.textContent = '';
      answer.plugins.forEach(function (plugin) {
        var row = document.createElement('tr');
        cell(row, plugin.name);
        cell(row, plugin.version);
        cell(row, plugin.enabled ? 'Enabled' : 'Disabled');
        var button = document.createElement('button');
        button.type = 'button';
        button.className = 'aui-button';
        button.textContent = (plugin.enabled ? 'Disable ' : 'Enable ') + plugin.name;
        button.addEventListener('click', function () {
          button.disabled = true;
          fetch('/rest/plugins/1.0/' + encodeURIComponent(plugin.key) + '-key', {
            method: 'PUT',
            credentials: 'same-origin',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ enabled: !plugin.enabled })
          }).then(function () { plugins(body); });
        });
        cell(row, '').appendChild(button);
        body.appendChild(row);
      });
    });
  }

  document.querySelectorAll('[data-plugins]').forEach(plugins);
}());
