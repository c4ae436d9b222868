import { Component, computed, ElementRef, inject, Renderer2, SecurityContext, signal } from '@angular/core';
import { DomSanitizer, SafeHtml } from '@angular/platform-browser';

const input = new URLSearchParams(location.search).get('a') as string;

@Component({ selector: 'answer', template: '<div [innerHTML]="html"></div>' })
export class Answer {
  html: SafeHtml = '';
  private readonly own = inject(DomSanitizer);
  readonly text = signal('');
  readonly shouted = computed(() => this.text().toUpperCase());
  readonly fixed = signal('a');

  constructor(
    private readonly sanitizer: DomSanitizer,
    private readonly renderer: Renderer2,
    private readonly element: ElementRef,
  ) {}

  show() {
    this.html = input;
    this.html = this.sanitizer.bypassSecurityTrustHtml(input); // flow: untrusted-input -> html
    this.html = this.own.bypassSecurityTrustHtml(input); // flow: untrusted-input -> html
    this.html = this.sanitizer.bypassSecurityTrustHtml('<b>a</b>');
    this.html = this.sanitizer.bypassSecurityTrustHtml(this.sanitizer.sanitize(SecurityContext.HTML, input) ?? '');
    this.sanitizer.bypassSecurityTrustScript(input); // flow: untrusted-input -> code
    this.sanitizer.bypassSecurityTrustResourceUrl(input); // flow: untrusted-input -> url
    this.sanitizer.bypassSecurityTrustUrl(input);
    this.renderer.setProperty(this.element.nativeElement, 'innerHTML', input); // flow: untrusted-input -> html
    this.renderer.setProperty(this.element.nativeElement, 'title', input);
    this.element.nativeElement.innerHTML = input; // flow: untrusted-input -> html
    this.element.nativeElement.textContent = input;
  }

  signals() {
    this.text.set(input);
    this.text.update((old) => old + input);
    this.element.nativeElement.innerHTML = this.text(); // flow: untrusted-input -> html
    this.element.nativeElement.innerHTML = this.shouted(); // flow: untrusted-input -> html
    this.element.nativeElement.innerHTML = this.fixed();
  }
}
