using Tamias.Web.LateFees;

namespace Tamias.Web.Exports;

/// <summary>What is charged for being late, and what was.</summary>
sealed class LateFeeTables(Db db, IStringLocalizer words)
{
    public ExportTable Rules => ExportTable.Of("late-fee-rules", c => db.LateFeeRules.PagesAsync(r => r.Id, c),
        new("id", words["Key"], r => r.Id.ToString()),
        new("days", words["Days after the due date"], r => r.Days),
        new("kind", words["What is charged"], r => new Coded(r.Kind.ToString(), KindOf(r.Kind))),
        new("sum", words["Fixed sum"], r => r.Sum),
        new("ratePercent", words["Interest a year (%)"], r => new Figure(r.YearlyRate.ToNumber)),
        new("least", words["From an outstanding amount of"], r => r.Least),
        new("currency", words["Currency"], r => r.Sum.Currency.Code),
        new("everyDays", words["Again every so many days"], r => r.Every),
        new("most", words["At most so many times"], r => r.Most),
        new("companiesOnly", words["Companies only"], r => r.CompaniesOnly),
        new("dueDays", words["Days to pay the fee"], r => r.DueDays),
        new("sends", words["Issued and sent"], r => r.Sends),
        new("createdAt", words["Made on"], r => r.CreatedAt),
        new("archivedAt", words["Archived"], r => r.ArchivedAt));

    public ExportTable Fees => ExportTable.Of("late-fees", c => db.LateFees.PagesAsync(r => r.Id, c),
        new("id", words["Key"], f => f.Id.ToString()),
        new("invoiceId", words["Key of the invoice"], f => f.InvoiceId.ToString()),
        new("ruleId", words["Key of the rule"], f => f.RuleId.ToString()),
        new("feeInvoiceId", words["Key of the fee's invoice"], f => f.FeeInvoiceId?.ToString()),
        new("dueOn", words["Due date"], f => f.DueOn),
        new("step", words["Step"], f => f.Step),
        new("kind", words["What is charged"], f => new Coded(f.Kind.ToString(), KindOf(f.Kind))),
        new("ratePercent", words["Interest a year (%)"], f => new Figure(f.YearlyRate.ToNumber)),
        new("from", words["From"], f => f.From),
        new("until", words["Until"], f => f.Until),
        new("outstanding", words["Outstanding"], f => f.Owed),
        new("amount", words["Amount"], f => f.Amount),
        new("currency", words["Currency"], f => f.Amount.Currency.Code),
        new("createdAt", words["Made on"], f => f.CreatedAt));

    string KindOf(LateFeeKind kind) => words[LateFeeWords.Of(kind)];
}
