using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Tamias.Data;
using Tamias.Web.Documents;
using Tamias.Web.Email;
using Tamias.Web.Start;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Email;

/// <summary>An outbox with a clock of its own before an SMTP sink; the product's own outbox does not see its
/// mails.</summary>
sealed class Post(App app, Id<Organization> organization) : IAsyncDisposable
{
    public SmtpSink Sink { get; } = new();

    public TestClock Clock { get; } = new();

    public SmtpSettings Settings => new() { Host = "127.0.0.1", Port = Sink.Port, From = "tamias@tamias.test" };

    Ids Ids => app.Services.GetRequiredService<Ids>();

    public LetterWriter Letters => new(app.Services.GetRequiredService<TamiasSettings>(), Settings, Clock);

    public Mail New(
        string cause, string to = "who@example.test", MailKind kind = MailKind.Receipt, Id<Invoice>? invoice = null,
        bool pdf = false, Id<Payment>? payment = null, Id<Customer>? customer = null) =>
        new(Ids.Next<Mail>(), organization, kind, cause)
        {
            To = to, FromName = "Εργαστήριον", ReplyTo = "shop@example.test", Subject = "Τιμολόγιο ΤΙΜ-0001",
            Body = "Γεια σας,\n\nσας στέλνουμε το τιμολόγιο.", ButtonText = "Προβολή",
            ButtonUrl = "http://tamias.test/pay/x",
            Language = "el", CreatedAt = Clock.Now, NotBeforeAt = Clock.Now, InvoiceId = invoice,
            AttachesPdf = pdf, PaymentId = payment, CustomerId = customer,
            StatementFrom = customer is null ? null : new(2026, 1, 1),
            StatementUntil = customer is null ? null : new(2099, 12, 31),
        };

    public Task WriteAsync(params Mail[] mails) => app.WithDbAsync(organization, async db =>
    {
        db.AddRange(mails);
        return await db.SaveChangesAsync();
    });

    public Task<Mail> ReadAsync(Mail mail) =>
        app.WithDbAsync(organization, db => db.Mails.AsNoTracking().FirstAsync(m => m.Id == mail.Id));

    /// <summary>One unit of the outbox's work, as one node would do it.</summary>
    public async Task<bool> OnceAsync(IMailTransport? transport = null, CancellationToken cancellation = default)
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var fate = new MailFate(db, Ids, Clock, NullLogger<MailFate>.Instance);
        return await new Outbox(db, Clock, Dispatch(scope, transport), fate).OnceAsync(cancellation);
    }

    /// <summary>Sends one mail as it would leave now, whatever has become of it.</summary>
    public async Task DispatchAsync(Mail mail)
    {
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<Db>().Organization = organization;
        await Dispatch(scope, null).SendAsync(mail, default);
    }

    Dispatch Dispatch(IServiceScope scope, IMailTransport? transport)
    {
        var services = scope.ServiceProvider;
        return new(services.GetRequiredService<Db>(), Letters, services.GetRequiredService<DocumentPdf>(),
            services.GetRequiredService<CustomerPapers>(), transport ?? new SmtpTransport(Settings));
    }

    public async Task AllAsync()
    {
        for (var count = 0; count < 1000 && await OnceAsync(); count++)
        {
            // Until nothing is left.
        }
    }

    public ValueTask DisposeAsync() => Sink.DisposeAsync();
}
