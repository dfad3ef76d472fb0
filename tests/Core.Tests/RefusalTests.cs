namespace Tamias.Core.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void A_refusal_speaks_English_by_itself() => Assert.Equal("Enter an amount up to €12.50.",
        new Refusal("Enter an amount up to {0}.", Make.Euros(1250)).ToString());

    [Fact]
    public void A_translated_refusal_writes_amounts_in_the_readers_way() => Assert.Equal("Έως 12,50 €.",
        new Refusal("Up to {0}.", Make.Euros(1250)).Say("Έως {0}.", Make.Greek).Replace('\u00a0', ' '));

    [Fact]
    public void A_translated_refusal_writes_dates_in_the_readers_way() => Assert.Equal("24/11/2026",
        new Refusal("{0}", Make.Day).Say("{0}", Make.Greek));

    [Fact]
    public void A_sentence_without_arguments_is_said_as_it_is() =>
        Assert.Equal("There is nothing to pay.", new Refusal("There is nothing to pay.").ToString());
}
