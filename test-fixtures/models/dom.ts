import jquery from 'jquery';

const input = new URLSearchParams(location.search).get('a') as string;
const element = document.createElement('div');

document.write(input); // flow: untrusted-input -> html
document.writeln('<b>', input); // flow: untrusted-input -> html
window.document.write(location.hash); // flow: untrusted-input -> html
document.write(location.href); // flow: untrusted-input -> html
document.write(window.location.search); // flow: untrusted-input -> html
document.write(document.referrer); // flow: untrusted-input -> html
document.write(document.cookie); // flow: untrusted-input -> html
document.write(document.URL); // flow: untrusted-input -> html
element.innerHTML = input; // flow: untrusted-input -> html
element.innerHTML += `<p>${input}</p>`; // flow: untrusted-input -> html
element.outerHTML = input; // flow: untrusted-input -> html
element.innerHTML = '<p>fixed</p>'; // noflow
element.textContent = input; // noflow
element.setAttribute('title', input); // noflow
const frame = document.createElement('iframe');
frame.srcdoc = input; // flow: untrusted-input -> html
element.insertAdjacentHTML('beforeend', input); // flow: untrusted-input -> html
element.insertAdjacentText('beforeend', input); // noflow
document.createRange().createContextualFragment(input); // flow: untrusted-input -> html
element.setHTMLUnsafe(input); // flow: untrusted-input -> html
new DOMParser().parseFromString(input, 'text/html'); // noflow
jquery('#a').html(input); // flow: untrusted-input -> html
$('#a').append(input); // flow: untrusted-input -> html
$('#a').prepend(input); // flow: untrusted-input -> html
$('#a').before(input); // flow: untrusted-input -> html
$('#a').after(input); // flow: untrusted-input -> html
$('#a').replaceWith(input); // flow: untrusted-input -> html
$('#a').text(input); // noflow

location.assign(input); // flow: untrusted-input -> url
location.replace(input); // flow: untrusted-input -> url
window.open(input); // flow: untrusted-input -> url
location.href = input; // flow: untrusted-input -> url
window.location = input as never; // flow: untrusted-input -> url
document.location = input; // flow: untrusted-input -> url
window.location.href = '/home'; // noflow

window.addEventListener('message', (event) => {
  element.innerHTML = event.data; // flow: untrusted-input -> html
  element.innerHTML = event.data.text; // flow: untrusted-input -> html
});
addEventListener('message', (event) => {
  document.write(event.data); // flow: untrusted-input -> html
});
window.addEventListener('resize', (event) => {
  document.write(String(event)); // noflow
});
