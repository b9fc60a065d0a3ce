// Files dropped anywhere on the page go into the form; the upload shows its progress. Without this script the form works as it is.
'use strict';

const form = document.getElementById('drop');
const input = form.querySelector('input[type=file]');
const progress = document.getElementById('progress');
const said = document.getElementById('said');

for (const name of ['dragenter', 'dragover']) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    form.classList.add('over');
  });
}

document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) form.classList.remove('over');
});

document.addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('over');
  if (event.dataTransfer.files.length > 0) {
    input.files = event.dataTransfer.files;
    send();
  }
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});

function send() {
  const request = new XMLHttpRequest();
  progress.hidden = false;
  progress.value = 0;
  said.textContent = `Sending ${input.files.length} ${input.files.length === 1 ? 'file' : 'files'} …`;
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) progress.value = (event.loaded / event.total) * 100;
  });
  request.upload.addEventListener('load', () => {
    progress.removeAttribute('value');
    said.textContent = 'Reading …';
  });
  request.addEventListener('load', () => {
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
    document.title = answer.title;
    document.getElementById('content').replaceWith(document.adoptNode(answer.getElementById('content')));
  });
  request.addEventListener('error', () => {
    progress.hidden = true;
    said.textContent = 'The files could not be sent.';
  });
  request.open('POST', form.action);
  request.send(new FormData(form));
}
