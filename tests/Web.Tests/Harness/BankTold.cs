namespace Tamias.Web.Tests.Harness;

/// <summary>Lines of a bank's statement, straight in the database.</summary>
static class BankTold
{
    /// <summary>Adds an account, a statement of it and one line that nobody has decided about.</summary>
    public static Id<BankLine> Add(
        Data.Db db, Ids ids, Merchant merchant, long minor = 7_00, string reference = "", string payer = "",
        DateOnly? bookedOn = null)
    {
        var day = bookedOn ?? merchant.Today();
        var organization = merchant.OrganizationId;
        var account = new Gateway(ids.Next<Gateway>(), organization, GatewayKind.BankTransfer)
        {
            TitleGreek = "Κατάθεση", TitleEnglish = "Bank transfer",
            Bank = new() { Iban = "GR1601101250000000012300695", Beneficiary = "Ergasterion" },
        };
        var statement = new BankStatement(ids.Next<BankStatement>(), organization, ids.NextToken())
        {
            FileName = "statement.xml", Lines = 1, Known = 0, ImportedAt = DateTimeOffset.UtcNow,
            ImportedBy = merchant.UserId, From = day, Until = day,
        };
        var line = new BankLine(ids.Next<BankLine>(), organization, ids.NextToken())
        {
            StatementId = statement.Id, GatewayId = account.Id, Amount = new(minor, Currency.Eur),
            Facts = new()
            {
                BookedOn = day, ValueOn = day, Reference = reference, Payer = payer,
                Text = "for the workshop, thank you",
            },
        };
        db.AddRange(account, statement, line);
        return line.Id;
    }
}
