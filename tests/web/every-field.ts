import type { Coupon, TextField } from '../../src/coupon/coupon.ts';

type Written = Partial<TextField> & Pick<TextField, 'kind' | 'name' | 'label' | 'width'>;

function written(field: Written): TextField {
  return { required: false, lines: 1, ...field };
}

/** A coupon with every kind of field, two of them under the same label. */
export const everyField: Coupon = {
  title: 'Bulletin d’adhésion',
  instruction: 'à découper et à remettre à un·e délégué·e',
  return: 'Zoé Lefèvre, local syndical,\n12 rue de l’Été, 59000 Lille',
  notice: 'Vos réponses sont gardées par la section, le temps de votre adhésion.',
  rows: [
    [written({ kind: 'text', name: 'nom', label: 'Nom et prénom', width: 12, required: true, autocomplete: 'name' })],
    [
      written({
        kind: 'text',
        name: 'adresse',
        label: 'Adresse',
        width: 12,
        hint: 'si différente',
        autocomplete: 'street-address',
      }),
    ],
    [
      written({ kind: 'postcode', name: 'cp', label: 'Code postal', width: 4, maxLength: 10 }),
      written({ kind: 'town', name: 'ville', label: 'Ville', width: 8 }),
    ],
    [
      written({ kind: 'phone', name: 'tel', label: 'Tél.', width: 4 }),
      written({ kind: 'email', name: 'courriel', label: 'Courriel', width: 8 }),
    ],
    [
      written({ kind: 'date', name: 'naissance', label: 'Date de naissance', width: 6 }),
      written({ kind: 'postcode', name: 'cp-2', label: 'Code postal', width: 6, maxLength: 10 }),
    ],
    [{ kind: 'fixed', text: 'Je verse ma cotisation par prélèvement sur le compte ci-dessous.', width: 12 }],
    [
      written({ kind: 'amount', name: 'montant', label: 'Montant', width: 3 }),
      written({ kind: 'iban', name: 'iban', label: 'IBAN', width: 6, maxLength: 42 }),
      written({ kind: 'bic', name: 'bic', label: 'BIC', width: 3, maxLength: 11 }),
    ],
    [
      {
        kind: 'one-of',
        name: 'categorie',
        label: 'Catégorie',
        width: 12,
        required: true,
        choices: ['Employé', 'Agent de maîtrise', 'Cadre'],
      },
    ],
    [
      {
        kind: 'many-of',
        name: 'envies',
        label: 'Je veux',
        width: 12,
        required: true,
        hint: 'plusieurs réponses possibles',
        choices: ['recevoir le bulletin', 'être rappelé·e'],
      },
    ],
    [
      written({
        kind: 'text',
        name: 'matricule',
        label: 'Matricule',
        width: 6,
        hint: 'quatre chiffres',
        pattern: '[0-9]{4}',
      }),
      { kind: 'one-of', name: 'ancien', label: 'Déjà adhérent·e', width: 6, required: false, choices: ['Oui', 'Non'] },
    ],
    [written({ kind: 'long-text', name: 'question', label: 'Ma question', width: 12, lines: 3, maxLength: 500 })],
    [
      written({ kind: 'date', name: 'le', label: 'Le', width: 4, required: true }),
      { kind: 'signature', name: 'signature', label: 'Signature', width: 8, required: false },
    ],
  ],
};
