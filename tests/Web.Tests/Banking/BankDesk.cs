using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Banking;

/// <summary>A merchant with a bank account, signed in, whose statements are imported as a person does it.</summary>
sealed class BankDesk(Business business, Visitor visitor)
{
    public const string Page = "/payments/bank";

    public Business Business => business;

    public Merchant Merchant => business.Merchant;

    public Visitor Visitor => visitor;

    public static async Task<BankDesk> OpenAsync(App app, string iban = CamtText.Account)
    {
        var business = await Business.OpenAsync(app);
        await AddAccountAsync(business.Merchant, iban);
        return new(business, await business.Merchant.SignInAsync());
    }

    public static Task<int> AddAccountAsync(Merchant merchant, string iban) => merchant.WithDbAsync(db =>
    {
        var ids = merchant.App.Services.GetRequiredService<Ids>();
        db.Add(new Gateway(ids.Next<Gateway>(), merchant.OrganizationId, GatewayKind.BankTransfer)
        {
            TitleGreek = "Κατάθεση", TitleEnglish = "Bank", Bank = new() { Iban = iban, Beneficiary = "B" },
        });
        return db.SaveChangesAsync();
    });

    public Task<string> ImportAsync(params CamtEntry[] entries) => ImportAsync(CamtText.Of(entries));

    /// <summary>Sends the file and returns the page that is shown then.</summary>
    public async Task<string> ImportAsync(CamtText statement, bool sendsReceipt = false) =>
        await ImportAsync(statement.Bytes, sendsReceipt);

    public async Task<string> ImportAsync(byte[] file, bool sendsReceipt = false)
    {
        await visitor.OpenAsync(Page);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(visitor.Fields("Import")["__RequestVerificationToken"]), "__RequestVerificationToken" },
            { new StringContent(sendsReceipt ? "true" : "false"), "SendsReceipt" },
            { new ByteArrayContent(file), "file", "statement.xml" },
        };
        using var answer = await visitor.Http.PostAsync(Page + "?handler=Import", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>As a transfer for this invoice with its reference.</summary>
    public static async Task<CamtEntry> PaysAsync(Issued issued, string amount) => new(amount)
    {
        Parts = [new("thanks", "PAYER", RfReference.Of((await issued.ReadAsync()).Number)!.Value)],
    };

    public Task<List<BankLine>> LinesAsync() =>
        Merchant.WithDbAsync(db => db.BankLines.OrderBy(l => l.Id).ToListAsync());

    public Task<List<Payment>> PaymentsAsync() =>
        Merchant.WithDbAsync(db => db.Payments.OrderBy(p => p.Id).ToListAsync());

    public async Task AgreesAsync()
    {
        await Reckoning.AgreeAsync(Merchant);
        Assert.Empty(await Merchant.WithDbAsync(db => new Web.Verification.Verify(db).FindDifferencesAsync(default)));
    }
}
