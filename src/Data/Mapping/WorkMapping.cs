using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class WorkMapping : IEntityTypeConfiguration<InboxEvent>, IEntityTypeConfiguration<Mail>,
    IEntityTypeConfiguration<ReminderRule>
{
    public void Configure(EntityTypeBuilder<InboxEvent> builder)
    {
        builder.ToTable("inbox").HasKey(e => e.Id);
        builder.HasIndex(e => new { e.ConnectionId, e.EventId }).IsUnique();
        builder.HasIndex(e => new { e.State, e.NotBeforeAt });
        builder.HasIndex(e => new { e.ConnectionId, e.ReceivedAt });
        builder.Refers<InboxEvent, Connection>(e => e.ConnectionId);
    }

    public void Configure(EntityTypeBuilder<ReminderRule> builder)
    {
        builder.ToTable("reminder_rules").HasKey(r => r.Id);
        builder.HasIndex(r => new { r.ArchivedAt, r.NotBeforeAt });
        builder.HasIndex(r => new { r.OrganizationId, r.Days }).IsUnique().HasFilter("archived_at IS NULL");
        builder.Money(r => r.Least);
        builder.ComplexProperty(r => r.Greek);
        builder.ComplexProperty(r => r.English);
        builder.Refers<ReminderRule, Organization>(r => r.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<Mail> builder)
    {
        builder.ToTable("mails").HasKey(m => m.Id);
        builder.HasIndex(m => new { m.OrganizationId, m.Cause }).IsUnique();
        builder.HasIndex(m => new { m.SentAt, m.FailedAt, m.NotBeforeAt });
        builder.Refers<Mail, Organization>(m => m.OrganizationId);
        builder.Refers<Mail, Invoice>(m => m.InvoiceId);
        builder.Refers<Mail, Payment>(m => m.PaymentId);
        builder.Refers<Mail, CreditNote>(m => m.CreditNoteId);
        builder.Refers<Mail, Estimate>(m => m.EstimateId);
        builder.Refers<Mail, Customer>(m => m.CustomerId);
        builder.Refers<Mail, ReminderRule>(m => m.ReminderRuleId);
    }
}
