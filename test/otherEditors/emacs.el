;;; Opens a draft with Eglot, types in it, applies a quick fix, and prints what the user sees as one line of JSON: the findings
;;; that Flymake underlines, with the text under each, before and after typing; the line after the fix; the hover card. -*- lexical-binding: t -*-
(require 'package)
(package-initialize)
(require 'eglot)
(require 'json)

;; As in docs/editors.md.
(define-derived-mode joint-statement-mode text-mode "Statement")
(add-to-list 'auto-mode-alist '("\\.statement\\(\\.md\\|\\.txt\\)?\\'" . joint-statement-mode))
(add-to-list 'eglot-server-programs
             (cons '(joint-statement-mode :language-id "joint-statement")
                   (list (getenv "COMMUNIQUE_NODE") (getenv "COMMUNIQUE_CLI") "lsp" "--stdio")))

(defun communique-wait (condition)
  "Handle messages of the server until CONDITION holds, at most a minute."
  (with-timeout (60 (error "The server did not answer"))
    (while (not (funcall condition)) (accept-process-output nil 0.05))))

(defun communique-finding (diagnostic)
  "What DIAGNOSTIC underlines and says, with its place as Emacs counts: lines from 1, columns in characters from 0."
  (let ((from (flymake-diagnostic-beg diagnostic)) (to (flymake-diagnostic-end diagnostic)))
    `((line . ,(line-number-at-pos from))
      (column . ,(save-excursion (goto-char from) (- from (line-beginning-position))))
      (text . ,(buffer-substring-no-properties from to))
      (message . ,(flymake-diagnostic-text diagnostic)))))

(setq eglot-sync-connect 60 eglot-autoshutdown t eglot-events-buffer-size 0)
(find-file (getenv "COMMUNIQUE_DRAFT"))
;; Eglot looks for a project above the file. Without one, it asks.
(setq project-find-functions (list (lambda (folder) (cons 'transient folder))))
(apply #'eglot (eglot--guess-contact))
(communique-wait (lambda () (and (eglot-managed-p) (flymake-diagnostics))))
(defun communique-findings () (vconcat (mapcar #'communique-finding (flymake-diagnostics))))

(goto-char (point-min))
(search-forward "QZSS")
(backward-char)
(let* ((server (eglot--current-server-or-lose))
       (hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams)))
       (findings (communique-findings))
       (contents (plist-get hover :contents))
       (moved nil))
  ;; A character outside the Basic Multilingual Plane is one character in Emacs and two UTF-16 code units in the protocol.
  (beginning-of-line)
  (insert "\N{SATELLITE} ")
  (eglot--signal-textDocument/didChange)
  (communique-wait
   (lambda ()
     (setq moved (communique-findings))
     (seq-some (lambda (finding) (and (equal (alist-get 'text finding) "QZSS") (= (alist-get 'column finding) 82))) moved)))
  ;; The first quick fix of QZSS, applied as `eglot-code-actions' applies it.
  (search-forward "QZSS")
  (let* ((at (eglot--pos-to-lsp-position (1- (point))))
         (actions (jsonrpc-request server :textDocument/codeAction
                                   `(:textDocument ,(eglot--TextDocumentIdentifier) :range (:start ,at :end ,at)
                                     :context (:diagnostics [] :only ["quickfix"])))))
    (eglot--apply-workspace-edit (plist-get (elt actions 0) :edit)))
  (princ (concat (json-encode `((version . ,emacs-version)
                                (findings . ,findings)
                                (moved . ,moved)
                                (fixed . ,(buffer-substring-no-properties (line-beginning-position) (line-end-position)))
                                (card . ,(if (stringp contents) contents (plist-get contents :value)))))
                 "\n"))
  (set-buffer-modified-p nil)
  (eglot-shutdown server))
