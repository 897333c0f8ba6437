package lt.incorpore.offers.screening;

/// Codes of legal entities (*juridinio asmens kodas*). One of 9 digits ends with a digit that follows from the others;
/// older ones of 7 digits say nothing.
final class EmployerCode {

    private static final int LENGTH = 9;
    private static final int MODULUS = 11;

    private EmployerCode() {}

    /// Whether the register of legal entities can hold it.
    ///
    /// @param code digits
    static boolean canBe(String code) {
        return code.length() != LENGTH || !code.matches("\\d+") || last(code) == code.charAt(LENGTH - 1) - '0';
    }

    private static int last(String code) {
        var rest = weighed(code, 0);
        rest = rest == 10 ? weighed(code, 2) : rest;
        return rest % 10;
    }

    // Weights 1 to 9, round and round.
    private static int weighed(String code, int shift) {
        var sum = 0;
        for (var i = 0; i < LENGTH - 1; i++) {
            sum += (code.charAt(i) - '0') * ((i + shift) % LENGTH + 1);
        }
        return sum % MODULUS;
    }
}
