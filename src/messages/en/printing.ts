import type { printing as french } from '../fr/printing.ts';

/** What `print` says, and what a queue of printers has against a job. */
export const printing: Readonly<Record<keyof typeof french, string>> = {
  'problem.queue.no-scheduler': 'the printing service (CUPS) does not answer',
  'problem.queue.no-scheduler.hint':
    'start it (“sudo systemctl start cups”), or write a PDF with --to and print it elsewhere',
  'problem.queue.silent': 'the printing service (CUPS) has not answered within 30 seconds',
  'problem.queue.silent.hint': 'a server on the network may be off; --to writes the PDF and prints nothing',
  'problem.queue.no-lp': 'the program “lp” is missing: lpstat is there, but nothing can be sent',
  'problem.queue.no-lp.hint': 'install the package cups-client, or write a PDF with --to',
  'problem.queue.no-printer': 'there is no printer',
  'problem.queue.no-printer.hint':
    'add one in the settings of the system, or write a PDF with --to and print it elsewhere',
  'problem.queue.no-default': 'no printer is the default one',
  'problem.queue.no-default.hint': 'name one with --printer: {known}',
  'problem.queue.unknown': 'there is no printer “{found}”',
  'problem.queue.unknown.hint': 'the printers are: {known}',
  'problem.queue.misspelt': 'there is no printer “{found}”',
  'problem.queue.misspelt.hint': 'did you mean {nearest}? “--printers” shows them all',
  'problem.queue.stopped': 'the printer “{printer}” is stopped: the job would wait',
  'problem.queue.stopped.hint': 'start it again (“cupsenable {printer}”), or name another one with --printer',
  'problem.queue.stopped-because': 'the printer “{printer}” is stopped (“{reason}”): the job would wait',
  'problem.queue.stopped-because.hint': 'start it again (“cupsenable {printer}”), or name another one with --printer',
  'problem.queue.rejects': 'the printer “{printer}” takes no jobs',
  'problem.queue.rejects.hint': 'open it again (“cupsaccept {printer}”), or name another one with --printer',
  'problem.queue.rejects-because': 'the printer “{printer}” takes no jobs (“{reason}”)',
  'problem.queue.rejects-because.hint': 'open it again (“cupsaccept {printer}”), or name another one with --printer',
  'problem.queue.refused': 'the printer “{printer}” has not taken the job: {reason}',
};
