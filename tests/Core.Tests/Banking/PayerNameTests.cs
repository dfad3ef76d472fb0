namespace Tamias.Core.Tests;

public sealed class PayerNameTests
{
    [Theory]
    [InlineData("PAPADOPOULOS GEORGIOS", "Γεώργιος Παπαδόπουλος")]
    [InlineData("ΠΑΠΑΔΟΠΟΥΛΟΣ ΓΕΩΡΓΙΟΣ ΤΟΥ ΙΩΑΝΝΗ", "Γεώργιος Παπαδόπουλος")]
    [InlineData("EVANGELIA PAVLOU", "Ευαγγελία Παύλου")]
    [InlineData("AKMI TECHNIKI EPE", "Ακμή Τεχνική Ε.Π.Ε.")]
    [InlineData("Acme Ltd", "ACME LTD.")]
    public void A_name_is_known_in_any_order_and_in_both_alphabets(string bank, string ours)
    {
        Assert.True(PayerName.Same(bank, ours));
        Assert.True(PayerName.Same(ours, bank));
    }

    [Theory]
    [InlineData("PAPADOPOULOS GEORGIOS", "Νίκος Παπαδόπουλος")]
    [InlineData("", "Γεώργιος Παπαδόπουλος")]
    [InlineData("EPE", "Ακμή Ε.Π.Ε.")]
    [InlineData("A B", "A B")]
    public void Another_name_or_none_is_not(string bank, string ours) => Assert.False(PayerName.Same(bank, ours));
}
