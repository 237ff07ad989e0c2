/** The shells that can be helped along. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/**
 * What each shell reads once. It hands the line up to the cursor to `stapwijzer complete`, as one argument and
 * never as a command, and gets a word and its meaning a line, with a tab between. Where nothing comes back the
 * shell shows files. After a question with its `=` comes no space: the answer follows.
 */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_stapwijzer() {
  local line="\${COMP_LINE:0:$COMP_POINT}" value text before=''
  local word="\${line##*[[:space:]]}"
  # Bash takes a word apart at the signs in COMP_WORDBREAKS, and replaces only the last part.
  [[ $COMP_WORDBREAKS == *=* && $word == *=* ]] && before="\${word%"\${word##*=}"}"
  COMPREPLY=()
  while IFS=$'\\t' read -r value text; do
    COMPREPLY+=("\${value#"$before"}")
  done < <(stapwijzer complete "$line" 2>/dev/null)
  [[ \${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -o default -F _stapwijzer stapwijzer
`,
  zsh: `#compdef stapwijzer
_stapwijzer() {
  local value text suffix=' '
  local -a values shown
  while IFS=$'\\t' read -r value text; do
    values+=("$value")
    shown+=("$value\${text:+  $text}")
    [[ $value == *= ]] && suffix=''
  done < <(stapwijzer complete "\${(j: :)words[1,CURRENT]}" 2>/dev/null)
  if (( \${#values} )); then
    compadd -Q -S "$suffix" -l -d shown -a values
  else
    _files
  fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _stapwijzer "$@"
else
  compdef _stapwijzer stapwijzer
fi
`,
  fish: `function __stapwijzer_words
    stapwijzer complete (commandline -cp | string collect) 2>/dev/null
end
complete -c stapwijzer -e
complete -c stapwijzer -n 'test -n "$(__stapwijzer_words)"' -f -k -a '(__stapwijzer_words)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName stapwijzer -ScriptBlock {
  param($word, $ast, $cursor)
  $at = $cursor - $ast.Extent.StartOffset
  $line = $ast.ToString().PadRight($at).Substring(0, $at)
  stapwijzer complete $line 2>$null | ForEach-Object {
    $value, $text = $_ -split "\`t", 2
    if (-not $text) { $text = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $text)
  }
}
`,
};

/** What puts the script where each shell looks for it: a line to copy. */
const INSTALLING: Readonly<Record<Shell, string>> = {
  bash: 'mkdir -p ~/.local/share/bash-completion/completions && stapwijzer completion bash > ~/.local/share/bash-completion/completions/stapwijzer',
  zsh: "mkdir -p ~/.zfunc && stapwijzer completion zsh > ~/.zfunc/_stapwijzer && echo 'fpath+=~/.zfunc; autoload -Uz compinit; compinit' >> ~/.zshrc",
  fish: 'mkdir -p ~/.config/fish/completions && stapwijzer completion fish > ~/.config/fish/completions/stapwijzer.fish',
  powershell: 'stapwijzer completion powershell >> $PROFILE',
};

/** Gives the script for a shell. */
export function scriptFor(shell: Shell): string {
  return SCRIPTS[shell];
}

/** Tells how to install the script of some shells. The lines are not broken: they must be copied as they are. */
export function howToInstall(shells: readonly Shell[] = SHELLS): string {
  const lines = shells.map((shell) => `  ${INSTALLING[shell]}\n`);
  return `\nZo zet u het aan, een keer. Open daarna een nieuw venster:\n${lines.join('')}`;
}
