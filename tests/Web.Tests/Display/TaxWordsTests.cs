using Microsoft.Extensions.Localization;
using Tamias.Web.Display;
using Tamias.Web.Email;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Display;

public sealed class TaxWordsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("en", "ΦΠΑ 24%", "VAT 24%")]
    [InlineData("el", "VAT 24%", "ΦΠΑ 24%")]
    [InlineData("el", "ΦΠΑ 24%", "ΦΠΑ 24%")]
    [InlineData("en", "Παρακράτηση φόρου 20%", "Withholding tax 20%")]
    [InlineData("en", "ΦΠΑ νησιών", "ΦΠΑ νησιών")]
    [InlineData("el", "", "")]
    public async Task A_tax_that_every_organization_has_is_named_in_the_readers_language(
        string language, string name, string said)
    {
        var spoken = await shared.App.WithAsync<IStringLocalizer<Words>, string>(default, words =>
        {
            using var speech = Speech.In(language);
            return Task.FromResult(TaxWords.NameOf(name, words));
        });

        Assert.Equal(said, spoken);
    }
}
