namespace Tamias.Web.Documents;

/// <summary>Where a bank transfer goes, and with which reference it is recognised.</summary>
static class BankWording
{
    /// <param name="number">The document's; a draft has none and so no reference.</param>
    public static BankText Of(Gateway gateway, string number, string language, IStringLocalizer words)
    {
        var bank = gateway.Bank;
        var facts = new List<LabelText>
        {
            new(words["Beneficiary"], bank.Beneficiary),
            new(words["Bank"], bank.Bank),
            new("IBAN", Iban.TryParse(bank.Iban, out var iban) ? iban.ToString() : bank.Iban),
            new("BIC", bank.Bic),
            new(words["Payment reference"], RfReference.Of(number)?.ToString() ?? number),
        };
        return new(gateway.TitleIn(language), facts.FindAll(f => f.Text.Length > 0));
    }
}
