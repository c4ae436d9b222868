;;; Emacs with Eglot and the server: diagnostics arrive, one fix is applied, and what it mends is gone.  -*- lexical-binding: t -*-
;; AI_LINT_SERVER holds the command, one argument a line; AI_LINT_FILE the file to open.
(require 'package)
(package-initialize)
(require 'eglot)
(define-derived-mode typescript-test-mode prog-mode "TypeScript")
(add-to-list 'auto-mode-alist '("\\.ts\\'" . typescript-test-mode))
(add-to-list 'eglot-server-programs (cons 'typescript-test-mode (split-string (getenv "AI_LINT_SERVER") "\n")))
(setq eglot-sync-connect 60
      eglot-connect-timeout 60
      eglot-autoshutdown t
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0.05
      make-backup-files nil)
(defun check (ok what)
  (princ (format "%s %s\n" (if ok "ok" "FAILED") what))
  (unless ok (kill-emacs 1)))
(defun wait-for (condition what)
  (let ((end (+ (float-time) 60)) found)
    (while (and (not (setq found (funcall condition))) (< (float-time) end)) (accept-process-output nil 0.05))
    (check found what)))
(defun found ()
  (flymake-start)
  (flymake-diagnostics))

(find-file (getenv "AI_LINT_FILE"))
(apply #'eglot--connect (eglot--guess-contact))
(unless (eglot-managed-p) (eglot--maybe-activate-editing-mode))
(wait-for (lambda () (= (length (found)) 1)) "a diagnostic arrives")
(let ((first (car (found))))
  (princ (format "%s\n" (flymake-diagnostic-text first)))
  (check (string-match-p "llm-output-to-shell" (flymake-diagnostic-text first)) "it is of the rule")
  (let* ((actions (append (eglot-code-actions (flymake-diagnostic-beg first) (flymake-diagnostic-end first)) nil))
         (fix (seq-find (lambda (each) (string-match-p "without a shell" (plist-get each :title))) actions)))
    (check fix "a fix is offered")
    (eglot--apply-workspace-edit (plist-get fix :edit))))
(check (string-match-p "execFileSync" (buffer-string)) "the fix is applied")
(eglot--signal-textDocument/didChange)
(wait-for (lambda () (null (found))) "the diagnostic is gone")
(save-buffer)
(eglot-shutdown (eglot-current-server))
(kill-emacs 0)
