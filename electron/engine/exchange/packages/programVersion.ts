/** The program as its files name it; a test holds it to the version of the program. */
export const programVersion = 'thu-ky-qcdc 0.1.0'
