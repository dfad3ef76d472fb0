namespace Tamias.Gateways.Tests;

public class StripeKeysTests
{
    [Theory]
    [InlineData("sk_test_51abcDEF", false, false)]
    [InlineData("sk_live_51abcDEF", false, true)]
    [InlineData("rk_test_51abcDEF", true, false)]
    [InlineData("rk_live_51abcDEF", true, true)]
    public void The_beginning_tells_kind_and_mode(string key, bool isRestricted, bool livemode)
    {
        Assert.Null(StripeKeys.Refuse(key));
        Assert.Equal(new StripeKey(isRestricted, livemode), StripeKeys.Recognise(key));
    }

    [Theory]
    [InlineData(null, "Paste")]
    [InlineData("", "Paste")]
    [InlineData("pk_test_51abcDEF", "publishable")]
    [InlineData("whsec_51abcDEF", "signing secret")]
    [InlineData(" sk_test_51abcDEF", "no spaces")]
    [InlineData("sk_test_51abc\nDEF", "no spaces")]
    [InlineData("sk_test_51abc\u00A0DEF", "no spaces")]
    [InlineData("sk_test_", "not whole")]
    [InlineData("sk_test_•••••••1234", "not whole")]
    [InlineData("sk_test_51abc\0DEF", "not whole")]
    [InlineData("SK_TEST_51abcDEF", "not a key")]
    [InlineData("hunter2", "not a key")]
    [InlineData("acct_51abcDEF", "not a key")]
    public void Every_wrong_text_is_refused_in_its_own_words(string? text, string words)
    {
        Assert.Contains(words, StripeKeys.Refuse(text)?.ToString(), StringComparison.Ordinal);
        Assert.Null(StripeKeys.Recognise(text));
    }
}
