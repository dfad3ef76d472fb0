namespace Tamias.Web.Exports;

/// <summary>Who buys and what is sold.</summary>
sealed class CatalogueTables(Db db, IStringLocalizer words)
{
    public ExportTable Customers => ExportTable.Of("customers", c => db.Customers.PagesAsync(r => r.Id, c),
        new("id", words["Key"], c => c.Id.ToString()),
        new("name", words["Name"], c => c.Party.Name),
        new("isCompany", words["Company"], c => c.IsCompany),
        new("taxId", words["Tax id"], c => c.Party.TaxId),
        new("taxOffice", words["Tax office"], c => c.Party.TaxOffice),
        new("activity", words["Line of business"], c => c.Party.Activity),
        new("registerNumber", words["Number in the companies register"], c => c.Party.RegisterNumber),
        new("street", words["Street and number"], c => c.Party.Street),
        new("city", words["City"], c => c.Party.City),
        new("postalCode", words["Postal code"], c => c.Party.PostalCode),
        new("country", words["Country"], c => c.Party.Country),
        new("email", words["E-mail"], c => c.Party.Email),
        new("moreEmails", words["Further e-mails"], c => c.MoreEmails),
        new("phone", words["Phone"], c => c.Party.Phone),
        new("language", words["Language"], c => c.Language),
        new("currency", words["Currency"], c => c.Currency.Code),
        new("dueDays", words["Days to pay"], c => c.DueDays),
        new("privateNotes", words["Private notes"], c => c.PrivateNotes),
        new("archivedAt", words["Archived"], c => c.ArchivedAt));

    public ExportTable Items => ExportTable.Of("items", c => db.Items.PagesAsync(r => r.Id, c),
        new("id", words["Key"], i => i.Id.ToString()),
        new("code", words["Code"], i => i.Code),
        new("title", words["Title"], i => i.Title),
        new("unit", words["Unit"], i => i.Unit),
        new("price", words["Price of one"], i => new Figure(culture => i.Price.ToNumber(i.Currency, culture))),
        new("currency", words["Currency"], i => i.Currency.Code),
        new("archivedAt", words["Archived"], i => i.ArchivedAt));
}
