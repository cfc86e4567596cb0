// The faces that ship with the package, by the keys that themes use. The files come from npm packages of OFL fonts.
const serif = { family: 'Source Serif 4', from: '@expo-google-fonts/source-serif-4' };
const narrow = { family: 'Archivo Narrow', from: '@expo-google-fonts/archivo-narrow' };

export const faces = {
  'source-serif-4-400': { ...serif, weight: 400, style: 'normal', file: '400Regular/SourceSerif4_400Regular.ttf' },
  'source-serif-4-400-italic': {
    ...serif,
    weight: 400,
    style: 'italic',
    file: '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  },
  'source-serif-4-700': { ...serif, weight: 700, style: 'normal', file: '700Bold/SourceSerif4_700Bold.ttf' },
  'source-serif-4-700-italic': {
    ...serif,
    weight: 700,
    style: 'italic',
    file: '700Bold_Italic/SourceSerif4_700Bold_Italic.ttf',
  },
  'archivo-narrow-400': { ...narrow, weight: 400, style: 'normal', file: '400Regular/ArchivoNarrow_400Regular.ttf' },
  'archivo-narrow-400-italic': {
    ...narrow,
    weight: 400,
    style: 'italic',
    file: '400Regular_Italic/ArchivoNarrow_400Regular_Italic.ttf',
  },
  'archivo-narrow-600': { ...narrow, weight: 600, style: 'normal', file: '600SemiBold/ArchivoNarrow_600SemiBold.ttf' },
  'archivo-narrow-700': { ...narrow, weight: 700, style: 'normal', file: '700Bold/ArchivoNarrow_700Bold.ttf' },
  'anton-400': {
    family: 'Anton',
    from: '@expo-google-fonts/anton',
    weight: 400,
    style: 'normal',
    file: '400Regular/Anton_400Regular.ttf',
  },
  'source-code-pro-400': {
    family: 'Source Code Pro',
    from: '@expo-google-fonts/source-code-pro',
    weight: 400,
    style: 'normal',
    file: '400Regular/SourceCodePro_400Regular.ttf',
  },
};
