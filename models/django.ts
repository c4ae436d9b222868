/**
 * Django: which functions answer requests, by the patterns that lead to them. Class-based views are not seen, and what a view is given is no source yet.
 */
import { defineModel } from '../engine/define';

export default defineModel({
  sdk: 'django',
  title: 'Django',
  docs: 'https://docs.djangoproject.com/en/5.2/ref/urls/',
  language: 'python',
  packages: { pypi: { django: '>=3' } },
  roots: { urls: ['django.urls', 'django.conf.urls'] },
  calls: { 'urls.path': { is: 'route' }, 'urls.re_path': { is: 'route' }, 'urls.url': { is: 'route' } },
});
