namespace Tamias.Web.Documents;

/// <summary>Where a bank transfer goes, and with which reference it is recognised.</summary>
static class BankWording
{
    /// <summary>A draft has no number and so neither reference nor code.</summary>
    public static BankText Of(Gateway gateway, Invoice invoice, string language, IStringLocalizer words)
    {
        if (gateway.Kind == GatewayKind.Iris)
            return Of(gateway, invoice.Number, language, words);

        var number = invoice.Number;
        return Of(gateway, ReferenceOf(number), language, words) with
        {
            Code = invoice.IsDraft ? "" : EpcCode.Of(gateway.Bank, invoice.Outstanding, number) ?? "",
            CodeHint = words["Scan it with your bank's app, if it reads EPC codes."],
        };
    }

    /// <summary>Without a code.</summary>
    public static BankText Of(Gateway gateway, string reference, string language, IStringLocalizer words)
    {
        if (gateway.Kind == GatewayKind.Iris)
            return Iris(gateway, reference, language, words);

        var bank = gateway.Bank;
        var facts = new List<LabelText>
        {
            new(words["Beneficiary"], bank.Beneficiary),
            new(words["Bank"], bank.Bank),
            new("IBAN", Iban.TryParse(bank.Iban, out var iban) ? iban.ToString() : bank.Iban),
            new("BIC", bank.Bic),
            new(words["Payment reference"], reference),
        };
        return new(gateway.TitleIn(language), facts.FindAll(f => f.Text.Length > 0));
    }

    static BankText Iris(Gateway gateway, string reference, string language, IStringLocalizer words)
    {
        var facts = new List<LabelText>
        {
            new(words["Beneficiary"], gateway.Bank.Beneficiary),
            new(words["Find us in IRIS by"], gateway.Alias),
            new(words["Reason for payment"], reference),
        };
        return new(gateway.TitleIn(language), facts.FindAll(f => f.Text.Length > 0))
        {
            PicturePath = gateway.PictureHash.Length == 0
                ? ""
                : LogoPictures.PathOf(gateway.OrganizationId, gateway.PictureHash),
            PictureHash = gateway.PictureHash,
            CodeHint = words["Scan it with your bank's app."],
        };
    }

    /// <summary>What banks can check; the number itself where it does not make such a reference.</summary>
    public static string ReferenceOf(string number) => RfReference.Of(number)?.ToString() ?? number;
}
