namespace Tamias.Web.Tests.Harness;

/// <summary>Lines of a bank's statement, straight in the database.</summary>
static class BankTold
{
    /// <summary>Adds an account, a statement of it and one line that nobody has decided about.</summary>
    public static Id<BankLine> Add(
        Data.Db db, Ids ids, Merchant merchant, long minor = 7_00, string reference = "", string payer = "")
    {
        var organization = merchant.OrganizationId;
        var account = new Gateway(ids.Next<Gateway>(), organization, GatewayKind.BankTransfer)
        {
            TitleGreek = "Κατάθεση", TitleEnglish = "Bank transfer",
            Bank = new() { Iban = "GR1601101250000000012300695", Beneficiary = "Ergasterion" },
        };
        var statement = new BankStatement(ids.Next<BankStatement>(), organization, ids.NextToken())
        {
            FileName = "statement.xml", Lines = 1, Known = 0, ImportedAt = DateTimeOffset.UtcNow,
            ImportedBy = merchant.UserId, From = merchant.Today(), Until = merchant.Today(),
        };
        var line = new BankLine(ids.Next<BankLine>(), organization, ids.NextToken())
        {
            StatementId = statement.Id, GatewayId = account.Id, Amount = new(minor, Currency.Eur),
            Facts = new()
            {
                BookedOn = merchant.Today(), ValueOn = merchant.Today(), Reference = reference, Payer = payer,
                Text = "for the workshop, thank you",
            },
        };
        db.AddRange(account, statement, line);
        return line.Id;
    }
}
