using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class PaymentMapping : IEntityTypeConfiguration<Attempt>, IEntityTypeConfiguration<Payment>,
    IEntityTypeConfiguration<Allocation>, IEntityTypeConfiguration<Todo>
{
    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.ToTable("attempts").HasKey(a => a.Id);
        builder.Money(a => a.Amount);
        builder.Ignore(a => a.IsFormless);
        builder.Property(a => a.Transfer).HasConversion(
            t => JsonSerializer.Serialize(t, JsonSerializerOptions.Default),
            t => JsonSerializer.Deserialize<AwaitedTransfer>(t, JsonSerializerOptions.Default));
        builder.HasIndex(a => new { a.ConnectionId, a.SessionId }).IsUnique().HasFilter("session_id <> ''");
        builder.HasIndex(a => a.NextCheckAt);
        builder.Refers<Attempt, Gateway>(a => a.GatewayId);
        builder.Refers<Attempt, Connection>(a => a.ConnectionId);
        builder.OwnsMany(a => a.Parts, parts =>
        {
            parts.ArePlaced("attempt_parts", "AttemptId");
            parts.HasIndex(p => p.InvoiceId, "ux_attempt_parts_one_live").IsUnique().HasFilter("is_live");
            parts.HasIndex(p => p.InvoiceId, "ix_attempt_parts_invoice_id");
            parts.HasOne<Invoice>().WithMany().HasForeignKey(p => p.InvoiceId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("payments").HasKey(p => p.Id);
        builder.Money(p => p.Amount);
        builder.Money(p => p.Returned);
        builder.HasIndex(p => new { p.ConnectionId, p.PaymentIntentId }).IsUnique();
        builder.HasIndex(p => p.FeeCheckAt);
        builder.HasIndex(p => new { p.OrganizationId, p.Id });
        builder.HasIndex(p => new { p.OrganizationId, p.ReceivedOn });
        builder.Refers<Payment, Customer>(p => p.CustomerId);
        builder.Refers<Payment, Gateway>(p => p.GatewayId);
        builder.Refers<Payment, Connection>(p => p.ConnectionId);
        builder.Refers<Payment, Attempt>(p => p.AttemptId);
    }

    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.ToTable("allocations").HasKey(a => a.Id);
        builder.Money(a => a.Amount);
        builder.Refers<Allocation, Payment>(a => a.PaymentId);
        builder.Refers<Allocation, Invoice>(a => a.InvoiceId);
        builder.Refers<Allocation, Dispute>(a => a.DisputeId);
        builder.Refers<Allocation, Refund>(a => a.RefundId);
    }

    public void Configure(EntityTypeBuilder<Todo> builder)
    {
        builder.ToTable("todos").HasKey(t => t.Id);
        builder.Refers<Todo, Payment>(t => t.PaymentId);
        builder.Refers<Todo, Invoice>(t => t.InvoiceId);
        builder.Refers<Todo, Estimate>(t => t.EstimateId);
        builder.Refers<Todo, Customer>(t => t.CustomerId);
        builder.Refers<Todo, Dispute>(t => t.DisputeId);
        builder.Refers<Todo, Payout>(t => t.PayoutId);
        builder.Refers<Todo, Connection>(t => t.ConnectionId);
    }
}
