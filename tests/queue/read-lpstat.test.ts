import { describe, expect, it } from 'vitest';
import { readLpstat } from '../../src/queue/read-lpstat.ts';

const STATES = `scheduler is running
system default destination: hp
printer brother disabled since Sun Nov 29 23:14:03 2026 -
\tout of order - ask Jeanne
printer hp is idle.  enabled since Sun Nov 29 23:14:02 2026
printer riso now printing riso-12.  enabled since Sun Nov 29 23:14:02 2026
printer zebra disabled since Sun Nov 29 23:13:50 2026 -
\treason unknown
brother accepting requests since Sun Nov 29 23:14:03 2026
hp accepting requests since Sun Nov 29 23:14:02 2026
riso not accepting requests since Sun Nov 29 23:14:02 2026 -
\tno paper
zebra accepting requests since Sun Nov 29 23:14:02 2026
`;

describe('what lpstat says', () => {
  it('gives each printer with its state, the default first', () => {
    expect(readLpstat(STATES, 'brother\nhp\nriso\nzebra\n')).toEqual({
      isRunning: true,
      printers: [
        { name: 'hp', state: 'ready', accepts: true, isDefault: true },
        { name: 'brother', state: 'stopped', accepts: true, isDefault: false, reason: 'out of order - ask Jeanne' },
        { name: 'riso', state: 'printing', accepts: false, isDefault: false, reason: 'no paper' },
        { name: 'zebra', state: 'stopped', accepts: true, isDefault: false },
      ],
    });
  });

  it('gives printers that were found on the network and never used', () => {
    const { printers } = readLpstat('scheduler is running\nno system default destination\n', 'Canon_MF\n');
    expect(printers).toEqual([{ name: 'Canon_MF', state: 'ready', accepts: true, isDefault: false }]);
  });

  it('knows a default with options of its own by its printer', () => {
    const { printers } = readLpstat('scheduler is running\nsystem default destination: hp/draft\n', 'hp\nhp/draft\n');
    expect(printers).toEqual([{ name: 'hp', state: 'ready', accepts: true, isDefault: true }]);
  });

  it('is not led astray by a reason that looks like a line', () => {
    const { printers } = readLpstat(
      'scheduler is running\nprinter hp disabled since now -\n\tprinter x is idle.\nhp accepting requests since now\n',
      '',
    );
    expect(printers.map(({ name, state }) => [name, state])).toEqual([['hp', 'stopped']]);
  });

  it('may be that nothing runs, or that there is none', () => {
    expect(readLpstat('scheduler is not running\n', '')).toEqual({ isRunning: false, printers: [] });
    expect(readLpstat('scheduler is running\nno system default destination\n', '')).toEqual({
      isRunning: true,
      printers: [],
    });
  });
});
