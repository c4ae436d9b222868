import { execSync } from 'node:child_process';
import { BehaviorSubject, firstValueFrom, from, lastValueFrom, map, Observable, of, Subject } from 'rxjs';

const input = process.argv[2] as string;

const subject = new Subject<string>();
const other = new Subject<string>();
subject.next(input);
other.next('ls');
subject.subscribe((text) => execSync(text)); // flow: untrusted-input -> shell-command
subject.asObservable().subscribe({ next: (text) => execSync(text), error: (error) => execSync(error.message) }); // flow: untrusted-input -> shell-command
subject.pipe(map((text) => text.trim())).subscribe((text) => execSync(text)); // flow: untrusted-input -> shell-command
other.subscribe((text) => execSync(text)); // noflow

const last = new BehaviorSubject(input);
execSync(last.getValue()); // flow: untrusted-input -> shell-command
from([input]).subscribe((text) => execSync(text)); // flow: untrusted-input -> shell-command
of('ls', input).subscribe((text) => execSync(text)); // flow: untrusted-input -> shell-command
new Observable<string>((observer) => observer.next(input)).subscribe((text) => execSync(text)); // flow: untrusted-input -> shell-command
execSync(await firstValueFrom(subject)); // flow: untrusted-input -> shell-command
execSync(await lastValueFrom(from(Promise.resolve(input)))); // flow: untrusted-input -> shell-command
