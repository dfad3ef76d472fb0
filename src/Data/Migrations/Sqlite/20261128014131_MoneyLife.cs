using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MoneyLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "connection_id",
                table: "todos",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "dispute_id",
                table: "todos",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "payout_id",
                table: "todos",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "fee_check_at",
                table: "payments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "returned_currency",
                table: "payments",
                type: "TEXT",
                maxLength: 3,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "returned_minor",
                table: "payments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "credit_note_id",
                table: "mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "credited_currency",
                table: "invoices",
                type: "TEXT",
                maxLength: 3,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "credited_minor",
                table: "invoices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "written_off_currency",
                table: "invoices",
                type: "TEXT",
                maxLength: 3,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "written_off_minor",
                table: "invoices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "was_asked_for",
                table: "inbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "account_version",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "checked_at",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "endpoint_version",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "event_cursor",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "events_read_until",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "forgoes",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "former_webhook_secret_cipher",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "hearing",
                table: "connections",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lacks",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "listed_until",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "next_check_at",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "next_list_at",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "next_round_at",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "skew_seconds",
                table: "connections",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "trouble_told",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "dispute_id",
                table: "allocations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "refund_id",
                table: "allocations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("update payments set returned_currency = amount_currency");
            migrationBuilder.Sql("update invoices set credited_currency = currency, written_off_currency = currency");

            migrationBuilder.CreateTable(
                name: "credit_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_number = table.Column<string>(type: "TEXT", nullable: false),
                    invoice_issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    issued_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    logo_hash = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    prices_include_tax = table.Column<bool>(type: "INTEGER", nullable: false),
                    withholding_name = table.Column<string>(type: "TEXT", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_activity = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_city = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_country = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_email = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_name = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_phone = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_postal_code = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_street = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_tax_id = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_tax_office = table.Column<string>(type: "TEXT", nullable: false),
                    net_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    net_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    payable_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    payable_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    seller_activity = table.Column<string>(type: "TEXT", nullable: false),
                    seller_city = table.Column<string>(type: "TEXT", nullable: false),
                    seller_country = table.Column<string>(type: "TEXT", nullable: false),
                    seller_email = table.Column<string>(type: "TEXT", nullable: false),
                    seller_name = table.Column<string>(type: "TEXT", nullable: false),
                    seller_phone = table.Column<string>(type: "TEXT", nullable: false),
                    seller_postal_code = table.Column<string>(type: "TEXT", nullable: false),
                    seller_street = table.Column<string>(type: "TEXT", nullable: false),
                    seller_tax_id = table.Column<string>(type: "TEXT", nullable: false),
                    seller_tax_office = table.Column<string>(type: "TEXT", nullable: false),
                    total_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    total_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_credit_notes_customers_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_credit_notes_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_credit_notes_number_series_series_id",
                        column: x => x.series_id,
                        principalTable: "number_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_credit_notes_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disputes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    connection_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stripe_id = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    evidence_due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    moves = table.Column<int>(type: "INTEGER", nullable: false),
                    is_charge_refundable = table.Column<bool>(type: "INTEGER", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reminded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    withdrawn_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    withdrawn_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disputes", x => x.id);
                    table.ForeignKey(
                        name: "fk_disputes_connections_connection_id",
                        column: x => x.connection_id,
                        principalTable: "connections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disputes_payments_payment_id",
                        column: x => x.payment_id,
                        principalTable: "payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payouts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    connection_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stripe_id = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    arrival_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    failure_code = table.Column<string>(type: "TEXT", nullable: false),
                    is_automatic = table.Column<bool>(type: "INTEGER", nullable: false),
                    lines_read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    next_check_at = table.Column<long>(type: "INTEGER", nullable: true),
                    differs = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payouts", x => x.id);
                    table.ForeignKey(
                        name: "fk_payouts_connections_connection_id",
                        column: x => x.connection_id,
                        principalTable: "connections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "write_offs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_back_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_write_offs", x => x.id);
                    table.ForeignKey(
                        name: "fk_write_offs_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "credit_note_lines",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    credit_note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_position = table.Column<int>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    price = table.Column<long>(type: "INTEGER", nullable: false),
                    discount_rate = table.Column<int>(type: "INTEGER", nullable: false),
                    discount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    vat_name = table.Column<string>(type: "TEXT", nullable: false),
                    vat_rate = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_note_lines", x => new { x.credit_note_id, x.position });
                    table.ForeignKey(
                        name: "fk_credit_note_lines_credit_notes_credit_note_id",
                        column: x => x.credit_note_id,
                        principalTable: "credit_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credit_note_taxes",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    credit_note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    rate = table.Column<int>(type: "INTEGER", nullable: false),
                    net_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    tax_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_note_taxes", x => new { x.credit_note_id, x.position });
                    table.ForeignKey(
                        name: "fk_credit_note_taxes_credit_notes_credit_note_id",
                        column: x => x.credit_note_id,
                        principalTable: "credit_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "refunds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    connection_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    invoice_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    credit_note_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    requested_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    stripe_id = table.Column<string>(type: "TEXT", nullable: false),
                    failure_reason = table.Column<string>(type: "TEXT", nullable: false),
                    is_booked = table.Column<bool>(type: "INTEGER", nullable: false),
                    next_check_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refunds", x => x.id);
                    table.ForeignKey(
                        name: "fk_refunds_connections_connection_id",
                        column: x => x.connection_id,
                        principalTable: "connections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_refunds_credit_notes_credit_note_id",
                        column: x => x.credit_note_id,
                        principalTable: "credit_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_refunds_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_refunds_payments_payment_id",
                        column: x => x.payment_id,
                        principalTable: "payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "balance_transactions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    connection_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stripe_id = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    exchange_rate = table.Column<string>(type: "TEXT", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false),
                    payment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    payout_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    available_at = table.Column<long>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    fee_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    fee_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_balance_transactions", x => x.id);
                    table.ForeignKey(
                        name: "fk_balance_transactions_connections_connection_id",
                        column: x => x.connection_id,
                        principalTable: "connections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_balance_transactions_payments_payment_id",
                        column: x => x.payment_id,
                        principalTable: "payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_balance_transactions_payouts_payout_id",
                        column: x => x.payout_id,
                        principalTable: "payouts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_todos_connection_id",
                table: "todos",
                column: "connection_id");

            migrationBuilder.CreateIndex(
                name: "ix_todos_dispute_id",
                table: "todos",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "ix_todos_payout_id",
                table: "todos",
                column: "payout_id");

            migrationBuilder.CreateIndex(
                name: "ix_payments_fee_check_at",
                table: "payments",
                column: "fee_check_at");

            migrationBuilder.CreateIndex(
                name: "ix_mails_credit_note_id",
                table: "mails",
                column: "credit_note_id");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_connection_id_received_at",
                table: "inbox",
                columns: new[] { "connection_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_connections_next_round_at",
                table: "connections",
                column: "next_round_at");

            migrationBuilder.CreateIndex(
                name: "ix_allocations_dispute_id",
                table: "allocations",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "ix_allocations_refund_id",
                table: "allocations",
                column: "refund_id");

            migrationBuilder.CreateIndex(
                name: "ix_balance_transactions_connection_id_stripe_id",
                table: "balance_transactions",
                columns: new[] { "connection_id", "stripe_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_balance_transactions_organization_id_source_id",
                table: "balance_transactions",
                columns: new[] { "organization_id", "source_id" });

            migrationBuilder.CreateIndex(
                name: "ix_balance_transactions_payment_id",
                table: "balance_transactions",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_balance_transactions_payout_id",
                table: "balance_transactions",
                column: "payout_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_notes_customer_id",
                table: "credit_notes",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_notes_invoice_id",
                table: "credit_notes",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_notes_organization_id_issued_on",
                table: "credit_notes",
                columns: new[] { "organization_id", "issued_on" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_notes_series_id_sequence",
                table: "credit_notes",
                columns: new[] { "series_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disputes_connection_id_stripe_id",
                table: "disputes",
                columns: new[] { "connection_id", "stripe_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disputes_payment_id",
                table: "disputes",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_connection_id_stripe_id",
                table: "payouts",
                columns: new[] { "connection_id", "stripe_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payouts_next_check_at",
                table: "payouts",
                column: "next_check_at");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_connection_id_stripe_id",
                table: "refunds",
                columns: new[] { "connection_id", "stripe_id" },
                unique: true,
                filter: "stripe_id <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_credit_note_id",
                table: "refunds",
                column: "credit_note_id");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_invoice_id",
                table: "refunds",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_next_check_at",
                table: "refunds",
                column: "next_check_at");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_payment_id",
                table: "refunds",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_write_offs_invoice_id",
                table: "write_offs",
                column: "invoice_id");

            migrationBuilder.AddForeignKey(
                name: "fk_allocations_disputes_dispute_id",
                table: "allocations",
                column: "dispute_id",
                principalTable: "disputes",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_allocations_refunds_refund_id",
                table: "allocations",
                column: "refund_id",
                principalTable: "refunds",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_mails_credit_notes_credit_note_id",
                table: "mails",
                column: "credit_note_id",
                principalTable: "credit_notes",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_todos_connections_connection_id",
                table: "todos",
                column: "connection_id",
                principalTable: "connections",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_todos_disputes_dispute_id",
                table: "todos",
                column: "dispute_id",
                principalTable: "disputes",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_todos_payouts_payout_id",
                table: "todos",
                column: "payout_id",
                principalTable: "payouts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_allocations_disputes_dispute_id",
                table: "allocations");

            migrationBuilder.DropForeignKey(
                name: "fk_allocations_refunds_refund_id",
                table: "allocations");

            migrationBuilder.DropForeignKey(
                name: "fk_mails_credit_notes_credit_note_id",
                table: "mails");

            migrationBuilder.DropForeignKey(
                name: "fk_todos_connections_connection_id",
                table: "todos");

            migrationBuilder.DropForeignKey(
                name: "fk_todos_disputes_dispute_id",
                table: "todos");

            migrationBuilder.DropForeignKey(
                name: "fk_todos_payouts_payout_id",
                table: "todos");

            migrationBuilder.DropTable(
                name: "balance_transactions");

            migrationBuilder.DropTable(
                name: "credit_note_lines");

            migrationBuilder.DropTable(
                name: "credit_note_taxes");

            migrationBuilder.DropTable(
                name: "disputes");

            migrationBuilder.DropTable(
                name: "refunds");

            migrationBuilder.DropTable(
                name: "write_offs");

            migrationBuilder.DropTable(
                name: "payouts");

            migrationBuilder.DropTable(
                name: "credit_notes");

            migrationBuilder.DropIndex(
                name: "ix_todos_connection_id",
                table: "todos");

            migrationBuilder.DropIndex(
                name: "ix_todos_dispute_id",
                table: "todos");

            migrationBuilder.DropIndex(
                name: "ix_todos_payout_id",
                table: "todos");

            migrationBuilder.DropIndex(
                name: "ix_payments_fee_check_at",
                table: "payments");

            migrationBuilder.DropIndex(
                name: "ix_mails_credit_note_id",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "ix_inbox_connection_id_received_at",
                table: "inbox");

            migrationBuilder.DropIndex(
                name: "ix_connections_next_round_at",
                table: "connections");

            migrationBuilder.DropIndex(
                name: "ix_allocations_dispute_id",
                table: "allocations");

            migrationBuilder.DropIndex(
                name: "ix_allocations_refund_id",
                table: "allocations");

            migrationBuilder.DropColumn(
                name: "connection_id",
                table: "todos");

            migrationBuilder.DropColumn(
                name: "dispute_id",
                table: "todos");

            migrationBuilder.DropColumn(
                name: "payout_id",
                table: "todos");

            migrationBuilder.DropColumn(
                name: "fee_check_at",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "returned_currency",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "returned_minor",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "credit_note_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "credited_currency",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "credited_minor",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "written_off_currency",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "written_off_minor",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "was_asked_for",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "account_version",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "checked_at",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "endpoint_version",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "event_cursor",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "events_read_until",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "forgoes",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "former_webhook_secret_cipher",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "hearing",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "lacks",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "listed_until",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "next_check_at",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "next_list_at",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "next_round_at",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "skew_seconds",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "trouble_told",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "dispute_id",
                table: "allocations");

            migrationBuilder.DropColumn(
                name: "refund_id",
                table: "allocations");
        }
    }
}
