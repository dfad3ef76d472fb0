using Tamias.Web.People;

namespace Tamias.Web.Start;

/// <summary>Founds the invented company: a small studio with customers, items and invoices in every state.</summary>
public sealed class DemoCompany(
    Db db, Ids ids, NewOrganization newOrganization, DemoGateways gateways, DemoDocuments documents)
{
    const string Name = "Στούντιο Ηλιοστάσιο";

    // Tax ids with a right check digit that nobody can have: none is given out below 001000000.
    static readonly (string Name, string TaxId, string Street, string PostalCode, string City, string Country)[]
        Customers =
    [
        ("Ξενοδοχείο Αλκυόνη Α.Ε.", "000000210", "Μπουμπουλίνας 3", "21100", "Ναύπλιο", "GR"),
        ("Βιβλιοπωλείο Πολύγνωτος", "000000349", "Εγνατία 4", "54624", "Θεσσαλονίκη", "GR"),
        ("Οινοποιείο Λάμδα ΙΚΕ", "000000522", "Παπακωνσταντίνου 5", "20500", "Νεμέα", "GR"),
        ("Northwind Sailing Ltd", "", "6 Harbour Row", "BS1 4RW", "Bristol", "GB"),
        ("Atelier Marchetti Srl", "", "Via Galliera 7", "40121", "Bologna", "IT"),
    ];

    static readonly (string Title, string Code, string Unit, long Cents)[] Items =
    [
        ("Σχεδιασμός ιστοσελίδας", "WEB", "ώρα", 65_00),
        ("Φωτογράφιση χώρου", "PHOTO", "ημέρα", 420_00),
        ("Εταιρική ταυτότητα", "BRAND", "έργο", 1_800_00),
        ("Μηνιαία υποστήριξη", "CARE", "μήνας", 120_00),
    ];

    public async Task FoundAsync(string email, string password, CancellationToken cancellation)
    {
        var user = new User { UserName = email, Email = email, Name = "Ελένη Δήμου", Language = "el" };
        var result = await newOrganization.OpenAsync(user, password, Name);
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));

        db.Organization = user.LastOrganizationId!.Value;
        await AddAsync(cancellation);
        await documents.WriteAsync(cancellation);
    }

    async Task AddAsync(CancellationToken cancellation)
    {
        await db.InTransactionAsync(async () =>
        {
            var organization = await db.Organizations.FirstAsync(o => o.Id == db.Organization, cancellation);
            organization.Party = Company(organization.Party);
            db.AddRange(Customers.Select(Customer));
            db.AddRange(Items.Select(Item));
            gateways.Add(Name);
        }, cancellation);
    }

    static Party Company(Party party) => party with
    {
        TaxId = "000000130", TaxOffice = "Α΄ Αθηνών", Activity = "Γραφιστική και φωτογραφία",
        Street = "Οδός Ερμού 12", City = "Αθήνα", PostalCode = "10563", Phone = "210 0000000",
    };

    Customer Customer(
        (string Name, string TaxId, string Street, string PostalCode, string City, string Country) row, int index) =>
        new(ids.Next<Customer>(), db.Organization, new()
        {
            Name = row.Name, TaxId = row.TaxId, Street = row.Street, PostalCode = row.PostalCode, City = row.City,
            Country = row.Country, Email = $"customer{index + 1}@tamias.example",
        })
        { Language = row.Country == "GR" ? "el" : "en", DueDays = 15 };

    Item Item((string Title, string Code, string Unit, long Cents) row) =>
        new(ids.Next<Item>(), db.Organization, row.Title, Currency.Eur)
        {
            Code = row.Code, Unit = row.Unit, Price = UnitPrice.Of(new(row.Cents, Currency.Eur)),
        };
}
