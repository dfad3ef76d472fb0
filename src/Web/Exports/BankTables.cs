using Tamias.Web.Display;

namespace Tamias.Web.Exports;

/// <summary>What bank statements told.</summary>
sealed class BankTables(Db db, IStringLocalizer words)
{
    public ExportTable Lines => ExportTable.Of("bank-lines", c => db.BankLines.PagesAsync(r => r.Id, c),
        new("id", words["Key"], l => l.Id.ToString()),
        new("bookedOn", words["Date"], l => l.Facts.BookedOn),
        new("valueOn", words["Value date"], l => l.Facts.ValueOn),
        new("amount", words["Amount"], l => l.Amount),
        new("currency", words["Currency"], l => l.Amount.Currency.Code),
        new("payer", words["Payer"], l => l.Facts.Payer),
        new("payerAccount", words["Account of the payer"], l => l.Facts.PayerIban),
        new("reference", words["Payment reference"], l => l.Facts.Reference),
        new("text", words["Text"], l => l.Facts.Text),
        new("bankReference", words["Reference of the bank"], l => l.Facts.BankReference),
        new("state", words["State"], l => new Coded(l.State.ToString(), words[BankLineWords.Of(l).Word])),
        new("paymentId", words["Key of the payment"], l => l.PaymentId?.ToString()),
        new("payoutId", words["Key of the payout"], l => l.PayoutId?.ToString()));
}
