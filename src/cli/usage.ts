import { CHECK_FORMATS } from './formats/check-formats';

const FORMATS = Object.entries(CHECK_FORMATS).map(([name, { description }]) => `  ${name.padEnd(10)} ${description}`).join('\n');

/** What `--help` prints. */
export const USAGE = `Usage: conference-review <command> [options] <vault|file>...
       conference-review merge [--format <format>] <report.json>...

Commands
  sessions   list the sessions of every conference review
  links      list every external address and where it stands; no request is made
  check      ask every address whether it still resolves
  fix        write where links moved to, or archived copies of those that are gone,
             and print what was changed
  merge      join the JSON reports of checks that were shared with --shard

A folder is read as a vault: its Markdown files, without hidden folders,
node_modules and what the vault's own settings exclude. In it, notes count as
reviews that the plugin's settings in the vault say are ones, else those with
the tag Review. A file named directly is always read.

Which notes
  --tag <tag>             reviews carry this tag or one below it (repeatable)
  --folder <folder>       reviews lie in this folder of the vault (repeatable)
  --property <key=value>  reviews have this property (repeatable)
                          one of the three is enough; given, they replace the
                          tag Review
  --all-notes             every note counts

Output
  -f, --format <format>   text (default) or json; check and merge take more

Formats of check and merge
${FORMATS}

Checking
  --timeout <seconds>     for one request
  --concurrency <n>       requests under way at once, 1 to 1024
  --per-host <n>          requests under way at once to one host, 1 to 256
  --allow-private         also ask loopback, private and link-local addresses
  --exclude <pattern>     leave these addresses alone (repeatable): a host, the
                          beginning of an address, or either with *
  --include <pattern>     ask these addresses alone (repeatable)
  --accept <statuses>     take these for success, such as 403,500-599
  --missing-fragment <ok|broken>
                          what a page without the named part (#part) counts as
  --header <host:Name=Value>
                          send a header to this host alone (repeatable)
  --shard <i/n>           ask the i-th of n parts, split by host
  --vault <folder>        for merge: where the notes of the reports lie, for
                          formats that name files as seen from here
  --cache <file>          keep results in this file
  --no-cache              neither use nor keep results of earlier checks

Fixing
  --moved                 follow permanent redirects (default)
  --archived              replace what is gone by the archived copy nearest to the
                          note's date; tells the archive those addresses
  --archive <url>         ask this service instead of archive.org
  --dry-run               write nothing, only print

  --config <file>         read options from this file instead of
                          .conference-review.json in the working folder
  --no-config             read no such file
  -h, --help              show this text
  -v, --version           show the version

Exit codes: 0 nothing is broken, 1 broken links were found, 2 wrong usage, or
something could not be read or checked, 130 or 143 interrupted.
`;
