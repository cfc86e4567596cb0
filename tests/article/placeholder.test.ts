import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { placeholder } from '../../src/article/placeholder.ts';

const sized = (width: string, height: string): Element => ({
  type: 'element',
  tagName: 'img',
  properties: { width, height },
  children: [],
});

describe('what stands for a picture that cannot be shown', () => {
  const usual = placeholder('a.png', 'alone');

  it('is as high for its width as the page says that the picture is', () => {
    expect(placeholder('a.png', 'alone', sized('400', '200'))).toMatchObject({ width: 600, height: 300 });
    // As a photograph where the page says nothing that can be.
    expect([usual, placeholder('a.png', 'alone', sized('400', '0'))].map(({ height }) => height)).toEqual([400, 400]);
    expect(placeholder('a.png', 'alone', sized('large', '200')).height).toBe(400);
  });

  it('has the name of its file, but of a picture written in its address no more than that it is one', () => {
    expect(usual.name).toBe('a.png');
    expect(placeholder('data:image/png;base64,AAAA', 'alone').name).toBe('data:…');
    expect(placeholder('a'.repeat(500), 'alone').name).toBe('a'.repeat(300));
  });
});
