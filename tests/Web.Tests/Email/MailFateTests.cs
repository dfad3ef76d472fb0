using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Tamias.Data;
using Tamias.Web.Email;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Email;

/// <summary>Found by the simulator on PostgreSQL: a worker that was slow lost its note to one that took the same mail
/// at that moment.</summary>
public sealed class MailFateTests(Databases databases) : IAsyncLifetime
{
    readonly Quicker quicker = new();
    App app = null!;
    Post post = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases, quicker);
        post = new(app, (await Business.OpenAsync(app)).Merchant.OrganizationId);
    }

    public async ValueTask DisposeAsync()
    {
        await post.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task What_was_sent_is_noted_although_another_worker_takes_the_mail_at_that_moment()
    {
        var mail = post.New("overtaken");
        await post.WriteAsync(mail);
        quicker.Times = 2;
        Assert.True(await post.OnceAsync());

        var noted = await post.ReadAsync(mail);
        Assert.Equal((0, post.Clock.Now), (quicker.Times, noted.SentAt));
    }

    [Fact]
    public async Task What_was_refused_is_noted_although_another_worker_takes_the_mail_at_that_moment()
    {
        var mail = post.New("overtaken");
        await post.WriteAsync(mail);
        post.Sink.OnRecipient = _ => "550 no such person";
        quicker.Times = 2;
        Assert.True(await post.OnceAsync());

        var noted = await post.ReadAsync(mail);
        Assert.Equal((0, post.Clock.Now), (quicker.Times, noted.FailedAt));
    }

    /// <summary>Writes to a mail between what is read and what is written of it.</summary>
    sealed class Quicker : SaveChangesInterceptor
    {
        public int Times { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var db = (Db)eventData.Context!;
            if (Times > 0 && db.ChangeTracker.Entries<Mail>().Any(m => m.State == EntityState.Modified))
            {
                Times--;
                await db.Database.ExecuteSqlRawAsync("update mails set version = version + 1", cancellationToken);
            }

            return result;
        }
    }
}
