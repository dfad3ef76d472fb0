using Tamias.Web.Forms;
using Tamias.Web.Imports;
using Tamias.Web.Pages.Customers;

namespace Tamias.Web.Pages.Settings.Import;

/// <summary>Customers in a table. One is known by tax id, without one by e-mail, without both by name.</summary>
sealed class CustomerRows(Organization organization) : IImportRows
{
    static readonly string[] Yes = ["yes", "ναι", "true", "1", "company", "εταιρεια"];
    static readonly string[] No = ["no", "οχι", "false", "0", "person", "ιδιωτης"];

    public IReadOnlyList<ImportField> Fields { get; } =
    [
        new("name", "Name", "επωνυμια", "ονομασια", "ονοματεπωνυμο", "clientname", "companyname", "displayname",
            "customer", "πελατησ", "organization"),
        new("firstName", "First name", "ονομα", "contactfirstname"),
        new("lastName", "Last name", "επωνυμο", "επιθετο", "contactlastname"),
        new("isCompany", "Company", "εταιρεια"),
        new("taxId", "Tax id", "αφμ", "vatnumber", "vat", "clientvatnumber", "taxnumber", "taxid"),
        new("taxOffice", "Tax office", "δου"),
        new("activity", "Line of business", "δραστηριοτητα", "επαγγελμα", "profession", "activity"),
        new("registerNumber", "Number in the companies register", "αριθμοσγεμη", "γεμη", "idnumber"),
        new("street", "Street and number", "οδοσκαιαριθμοσ", "διευθυνση", "οδοσ", "address", "address1", "street",
            "clientstreet", "billingaddress1"),
        new("city", "City", "πολη", "clientcity", "billingcity"),
        new("postalCode", "Postal code", "ταχυδρομικοσκωδικασ", "τκ", "zip", "zipcode", "postcode", "clientpostalcode",
            "billingpostalcode"),
        new("country", "Country", "χωρα", "clientcountry", "countrycode"),
        new("email", "E-mail", "email", "ηλεκτρονικηδιευθυνση", "contactemail", "clientemail"),
        new("phone", "Phone", "τηλεφωνο", "clientphone", "contactphone", "phonenumber", "telephone", "τηλ"),
        new("language", "Language", "γλωσσα"),
        new("currency", "Currency", "νομισμα", "clientcurrency"),
        new("dueDays", "Days to pay", "ημερεσεξοφλησησ", "paymentterms"),
        new("privateNotes", "Private notes", "προσωπικεσσημειωσεισ", "σημειωσεισ", "notes", "privatenotes"),
    ];

    public object FormOf(IReadOnlyDictionary<string, string> cells)
    {
        var country = CountryOf(Cell(cells, "country"));
        var firm = FirmOf(cells);
        var name = firm.Length > 0 ? firm : $"{Cell(cells, "firstName")} {Cell(cells, "lastName")}".Trim();
        return new CustomerForm
        {
            Kind = IsPerson(cells) ? "person" : "company", Language = LanguageOf(Cell(cells, "language")),
            Currency = Or(Cell(cells, "currency").ToUpperInvariant(), organization.BaseCurrency.Code),
            DueDays = cells.ContainsKey("dueDays") ? Cell(cells, "dueDays") : "30",
            PrivateNotes = Cell(cells, "privateNotes"),
            Party = new()
            {
                Name = name, TaxId = Cell(cells, "taxId"), TaxOffice = Cell(cells, "taxOffice"),
                Activity = Cell(cells, "activity"), RegisterNumber = Cell(cells, "registerNumber"),
                Street = Cell(cells, "street"), City = Cell(cells, "city"), PostalCode = Cell(cells, "postalCode"),
                Country = country, Email = Cell(cells, "email"), Phone = Cell(cells, "phone"),
            },
        };
    }

    public Task CheckAsync(object form, ImportCheck check)
    {
        ((CustomerForm)form).Check(check.State, check.Words);
        return Task.CompletedTask;
    }

    public string TitleOf(object form) => ((CustomerForm)form).Party.Name;

    public string KeyOf(object form) => KeyOf(((CustomerForm)form).Party.Party);

    public async Task<IEnumerable<(string Key, string Title)>> ThereAsync(Db db, CancellationToken cancellation)
    {
        var parties = await db.Customers.AsNoTracking().Select(c => c.Party).ToListAsync(cancellation);
        return parties.Select(p => (KeyOf(p), p.Name));
    }

    public Task<bool> AddAsync(object form, ImportKeys keys, ImportCheck check)
    {
        var customer = new Customer(new(keys.Row), organization.Id, new());
        ((CustomerForm)form).WriteTo(customer);
        check.Db.Add(customer);
        return Task.FromResult(true);
    }

    static string KeyOf(Party party) => party switch
    {
        { TaxId.Length: > 0 } => $"{party.Country} {SearchText.Of(party.TaxId)}",
        { Email.Length: > 0 } => SearchText.Of(party.Email),
        _ => SearchText.Of(party.Name),
    };

    /// <summary>A column "Company" that says neither yes nor no names it.</summary>
    static string FirmOf(IReadOnlyDictionary<string, string> cells)
    {
        var (name, company) = (Cell(cells, "name"), Cell(cells, "isCompany"));
        var said = SearchText.Of(company);
        return name.Length > 0 || Yes.Contains(said) || No.Contains(said) ? name : company;
    }

    /// <summary>As the column says, else one who has two names and no firm's.</summary>
    static bool IsPerson(IReadOnlyDictionary<string, string> cells) => SearchText.Of(Cell(cells, "isCompany")) switch
    {
        { Length: > 0 } said when No.Contains(said) => true,
        { Length: > 0 } said when Yes.Contains(said) => false,
        _ => FirmOf(cells).Length == 0 && Cell(cells, "lastName").Length > 0,
    };

    string LanguageOf(string text) => SearchText.Of(text) switch
    {
        "" => organization.Language,
        "el" or "gr" or "ελληνικα" or "greek" => "el",
        "en" or "english" or "αγγλικα" => "en",
        var other => other,
    };

    /// <summary>Its code, or its name in Greek or in English.</summary>
    string CountryOf(string text)
    {
        var sought = SearchText.Of(text);
        return sought.Length == 0 ? organization.Party.Country
            : Array.Find(Countries.Codes, c => string.Equals(c, text, StringComparison.OrdinalIgnoreCase)
                || SearchText.Of(Countries.NameIn("el", c)) == sought
                || SearchText.Of(Countries.NameIn("en", c)) == sought)
                ?? text;
    }

    static string Cell(IReadOnlyDictionary<string, string> cells, string field) => cells.GetValueOrDefault(field, "");

    static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
