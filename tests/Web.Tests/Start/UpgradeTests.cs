using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Start;

/// <summary>A database of an earlier version is brought up when the product starts, and keeps what is in it.</summary>
public sealed class UpgradeTests(Databases databases) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("tamias-upgrade-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>SQLite makes both tables anew for it, and what a file contains hangs on one of them.</summary>
    [Fact]
    public async Task Files_and_messages_of_invoices_are_there_when_estimates_can_have_them_as_well()
    {
        var data = await databases.NewAsync(folder);
        (string, string)[] settings = [("Tamias:DataFolder", folder), ("ConnectionStrings:Tamias", data)];
        Issued issued;
        await using (var app = await App.StartAsync(databases, settings))
        {
            issued = await (await Business.OpenAsync(app)).IssueAsync(10_00);
            var merchant = issued.Business.Merchant;
            await merchant.WithDbAsync(db =>
            {
                FileBeside.Add(db, merchant, issued.Id);
                Told.Add(db, merchant, issued.Id);
                return db.SaveChangesAsync();
            });
        }

        await using (var services = new ServiceCollection().AddDb(data).BuildServiceProvider())
            await services.GetRequiredService<Db>().Database.MigrateAsync("Iris");
        await databases.LetGoAsync(data);

        await using var again = await App.StartAsync(databases, settings);
        Assert.True(await again.WithDbAsync(issued.Business.Merchant.OrganizationId, db => db.Messages.AnyAsync(
            m => m.InvoiceId == issued.Id && m.EstimateId == null)));
        Assert.Equal("text"u8.ToArray(), await again.WithDbAsync(issued.Business.Merchant.OrganizationId, db =>
            db.Attachments.Where(a => a.InvoiceId == issued.Id)
                .Join(db.AttachmentContents, a => a.Id, c => c.Id, (_, c) => c.Bytes).SingleAsync()));
    }
}
