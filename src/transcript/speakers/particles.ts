/** Particles that names of families begin with: `de Guindos`. */
export const particles: ReadonlySet<string> = new Set(
  "al af av bin bint da das de del dela della den der di do dos du el ibn la le los 't te ten ter van vom von zu zum zur".split(
    " ",
  ),
);

/** A particle that is joined to a name: `al-Awsat`, `d’Ormesson`. */
export const joinedParticle = /^(?:a[dlnrstz]|ash|el|d|l)[-'’](?=\p{Lu})/u;
