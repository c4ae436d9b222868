/**
 * Django 3 to 5: which functions answer requests, by the patterns that lead to them (`url` was taken out in 4.0). Compared with the sources of 5.2 and with the notes on 4.0 on
 * 2026-11-22. Class-based views are not seen, and what a view is given is no source yet.
 */
import { defineModel } from '../engine/define';

export default defineModel({
  sdk: 'django',
  title: 'Django',
  docs: 'https://docs.djangoproject.com/en/5.2/ref/urls/',
  language: 'python',
  packages: { pypi: { django: '>=3' } },
  roots: { urls: ['django.urls', 'django.conf.urls'] },
  calls: { 'urls.path': { is: 'route' }, 'urls.re_path': { is: 'route' }, 'urls.url': { is: 'route', versions: { pypi: { django: '<4' } } } },
});
