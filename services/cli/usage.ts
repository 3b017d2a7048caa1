/** How each command is typed. */
export const USAGE = {
  aggregate:
    'aggregate FILES-OR-DIR... --agency NAME --out DIR [--roster FILE] [--year Y] [--last-year DIR] [--deadline YYYY-MM-DD] [--received YYYY-MM-DD] [--requirements ASKED.json]',
  check: 'check REPORT.json [--last-year LAST.json] [--requirements ASKED.json] [--json]',
  claims: 'claims TEXTS.json [--json]',
  export:
    'export REPORT.json --out DIR [--only docx,pdf,html,fragment,text,xlsx,package,eml,letter,approval,ofd] [--force]',
  import: 'import FILE [--json]',
  load: 'load FILES-OR-DIR... --to postgres://USER@HOST:PORT/DATABASE',
  serve: 'serve [--port N] [--data DIR] [--open]',
  volume:
    'volume FILES-OR-DIR… --agency NAME --out DIR [--title TITLE] [--date YYYY-MM] [--only docx,pdf,site]',
  help: 'help',
} as const
