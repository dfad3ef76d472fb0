using Tamias.Web.Display;
using Tamias.Web.Email;

namespace Tamias.Web.Tests.Display;

public sealed class TaxWordsTests
{
    [Theory]
    [InlineData("en", "ΦΠΑ 24%", "VAT 24%")]
    [InlineData("el", "VAT 24%", "ΦΠΑ 24%")]
    [InlineData("el", "ΦΠΑ 24%", "ΦΠΑ 24%")]
    [InlineData("en", "Παρακράτηση φόρου 20%", "Withholding tax 20%")]
    [InlineData("el", "VAT 17% (islands)", "ΦΠΑ 17% (νησιά)")]
    [InlineData("en", "ΦΠΑ νησιών", "ΦΠΑ νησιών")]
    [InlineData("el", "", "")]
    public void A_tax_of_greece_is_named_in_the_readers_language(string language, string name, string said)
    {
        using var speech = Speech.In(language);
        Assert.Equal(said, TaxWords.NameOf(name));
    }
}
