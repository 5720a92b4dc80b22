using System;
using Xunit;

namespace Quay.Client.Tests;

public class ErrorMessageTests
{
    [Theory]
    [InlineData("""{"error_message":"No such thing","detail":"d","message":"m"}""", "No such thing")]
    [InlineData("""{"detail":"Only a detail"}""", "Only a detail")]
    [InlineData("""{"message":"Only a message"}""", "Only a message")]
    [InlineData("""{"error":"CSRF token was invalid or missing."}""", "CSRF token was invalid or missing.")]
    [InlineData("""{"error":"invalid_grant","error_description":"The code was used"}""", "The code was used")]
    [InlineData("""{"message":{"limit":"Max 100.","page":"The page."}}""", "limit: Max 100.; page: The page.")]
    [InlineData("""{"message":{"rules":{"kind":["a","b"]}}}""", """rules: {"kind":["a","b"]}""")]
    [InlineData("""{"detail":"'name' is a required property\n\nFailed validating 'required' in schema:\n    {'type': 'object'}"}""", "'name' is a required property")]
    [InlineData("""{"detail":"\n\r\n  first\rsecond"}""", "first")]
    [InlineData("""{"detail":"a &lt;b&gt; &amp; &quot;c&quot;"}""", "a <b> & \"c\"")]
    [InlineData("""{"detail":"{'a': 1} is valid under each of {'required': ['a']}, {'required': ['b']}"}""", "{'a': 1} is valid under each of the forms that it may have")]
    [InlineData("""{"message":""}""", null)]
    [InlineData("""{"message":null}""", null)]
    [InlineData("""{}""", null)]
    [InlineData("""[]""", null)]
    [InlineData("null", null)]
    [InlineData("", null)]
    [InlineData(" \n ", null)]
    [InlineData("\"Invalid\"", "Invalid")]
    [InlineData("Too many login attempts. \nTry again.", "Too many login attempts.")]
    [InlineData("<html><body>Internal Server Error</body></html>", null)]
    [InlineData("\n  <!doctype html>", null)]
    [InlineData("""{"error_message":"Half a bo""", null)]
    [InlineData("""{"error_message":"The half that came","detail":"The ot""", "The half that came")]
    [InlineData("""{"detail":{"deep":{"er":""", null)]
    public void The_reason_is_found_in_each_form_of_error_body(string body, string? message) => Assert.Equal(message, ErrorBody.Parse(body).Message);

    [Fact]
    public void A_very_long_reason_is_shortened()
    {
        string? message = ErrorBody.Parse($$"""{"detail":"{{new string('x', 5000)}}"}""").Message;

        Assert.Equal(501, message?.Length);
        Assert.EndsWith("…", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, """{"detail":"Not Found","error_type":"not_found"}""", "The tag 'v1' was not found, or is not visible to this session.")]
    [InlineData(404, "<html>", "The registry does not offer this operation (getThing, status 404): the feature is disabled, or the registry is older than the operation.")]
    [InlineData(400, """{"message":"Repository already exists"}""", "The tag 'v1' cannot be created: Repository already exists.")]
    [InlineData(400, """{"message":"The browser (or proxy) sent a request that this server could not understand."}""", "The registry rejected the request for the tag 'v1' (status 400).")]
    [InlineData(409, """{"detail":"Cannot delete immutable tag 'v1'","error_type":"tag_immutable"}""", "The tag 'v1' cannot be changed: Cannot delete immutable tag 'v1'.")]
    [InlineData(401, """{"detail":"Requires authentication","error_type":"invalid_token"}""", "The registry does not accept the token: it is wrong, expired or revoked, or lacks the scope of this operation.")]
    [InlineData(403, """{"error":"CSRF token was invalid or missing."}""", "The registry does not accept the token: it is wrong, expired or revoked, or lacks the scope of this operation.")]
    [InlineData(403, """{"detail":"Unauthorized","error_type":"insufficient_scope"}""", "No permission for the tag 'v1'. The token lacks a scope for this operation, or its user lacks the permission.")]
    [InlineData(502, "<html>Bad gateway</html>", "The registry is temporarily unavailable (status 502).")]
    [InlineData(500, "", "The registry failed to process the request for the tag 'v1' (status 500).")]
    [InlineData(408, "", "The registry timed out while it waited for the request (status 408).")]
    public void The_message_states_the_failure_and_its_subject(int status, string body, string message) =>
        Assert.Equal(message, ErrorClassifier.Classify(ApiRequest.Get("getThing", $"thing").About("tag 'v1'"), status, body, null).Message);

    [Theory]
    [InlineData("GET", "listRepoTags", "repo:read and a user with the role read in the repository")]
    [InlineData("PUT", "changeTag", "repo:write and a user with the role write in the repository")]
    [InlineData("PUT", "changeUserPermissions", "repo:admin and a user with the role admin in the repository")]
    [InlineData("POST", "createRepo", "repo:create and a user who can create repositories in the namespace")]
    [InlineData("GET", "getProxyCacheConfig", "org:admin and a user whose role in the organization allows it")]
    [InlineData("PUT", "updateOrganizationTeam", "org:admin and a user with the role admin in the organization")]
    [InlineData("POST", "createAppToken", "user:admin")]
    [InlineData("POST", "createInstallUser", "super:user and a superuser")]
    public void A_refusal_names_the_scope_and_the_rights_that_the_operation_needs(string method, string operation, string needs)
    {
        ApiRequest request = ApiRequest.Raw(new(method), operation, "api/v1/x").About("thing 'x'");

        QuayApiException error = ErrorClassifier.Classify(request, 403, """{"detail":"Unauthorized","error_type":"insufficient_scope"}""", null);

        Assert.Equal($"No permission for the thing 'x'. The operation needs a token with the scope {needs}.", error.Message);
    }

    [Fact]
    public void A_refusal_of_a_raw_request_names_the_scope_and_the_registrys_reason()
    {
        ApiRequest request = ApiRequest.Raw(new("DELETE"), "DELETE /api/v1/x", "api/v1/repository/acme/app/tag/v%2B1").About("call");

        QuayApiException error = ErrorClassifier.Classify(request, 403, """{"message":"Not today."}""", null);

        Assert.Equal("No permission for the call: Not today. The operation needs a token with the scope repo:write and a user with the role write in the repository.", error.Message);
    }

    [Fact]
    public void The_message_for_a_rejected_token_names_the_required_scope()
    {
        QuayApiException error = ErrorClassifier.Classify(ApiRequest.Get("getLoggedInUser", $"user/"), 401, """{"detail":"Requires authentication"}""", null);

        Assert.Equal("The registry does not accept the token: it is wrong, expired or revoked, or lacks the scope user:read.", error.Message);
    }

    [Fact]
    public void A_status_that_is_treated_as_NotFound_names_the_missing_object()
    {
        ApiRequest request = ApiRequest.Get("listLogs", $"logs").About("log").TreatAsNotFound(500, "performer 'nobody'");

        QuayApiException error = ErrorClassifier.Classify(request, 500, "<html>", null);

        Assert.Equal((QuayErrorKind.NotFound, "The performer 'nobody' was not found, or is not visible to this session."), (error.Kind, error.Message));
    }

    [Theory]
    [InlineData(409, "Cannot delete immutable tag 'v1'", QuayErrorKind.Conflict, QuayErrorReason.ImmutableTag)]
    [InlineData(400, "Cannot set expiration on immutable tag 'v1'", QuayErrorKind.Conflict, QuayErrorReason.ImmutableTag)]
    [InlineData(400, "Cannot create immutability policy: organization is managed by organization-level mirroring", QuayErrorKind.Conflict, QuayErrorReason.None)]
    [InlineData(503, "Repository is in read only or mirror mode: 2", QuayErrorKind.Conflict, QuayErrorReason.RepositoryState)]
    [InlineData(400, "Trigger config is not sufficient for activation.", QuayErrorKind.Conflict, QuayErrorReason.ActiveTrigger)]
    [InlineData(400, "The specified e-mail address is not authorized to receive notifications for this repository", QuayErrorKind.InvalidInput, QuayErrorReason.UnconfirmedEmail)]
    [InlineData(400, "Invalid tag expiration option", QuayErrorKind.InvalidInput, QuayErrorReason.TagExpiration)]
    [InlineData(400, "Invalid email address: None", QuayErrorKind.InvalidInput, QuayErrorReason.MissingEmail)]
    [InlineData(500, "Cannot delete immutable tag 'v1'", QuayErrorKind.Unknown, QuayErrorReason.None)]
    public void The_reason_is_read_from_the_registrys_message_and_not_from_the_subject(int status, string message, QuayErrorKind kind, QuayErrorReason reason)
    {
        ApiRequest request = ApiRequest.Raw(new("POST"), "x", "x").About("tag 'Invalid tag expiration'");

        QuayApiException error = ErrorClassifier.Classify(request, status, $$"""{"message":"{{message}}"}""", null);

        Assert.Equal((kind, reason), (error.Kind, error.Reason));
        Assert.Equal(reason, error.WithMore("Nothing was changed.").Reason);
    }

    [Theory]
    [InlineData(429, "GET", QuayErrorKind.Throttled, true)]
    [InlineData(503, "GET", QuayErrorKind.Unavailable, true)]
    [InlineData(409, "POST", QuayErrorKind.AlreadyExists, false)]
    [InlineData(409, "DELETE", QuayErrorKind.Conflict, false)]
    [InlineData(418, "GET", QuayErrorKind.InvalidInput, false)]
    [InlineData(507, "GET", QuayErrorKind.Unknown, false)]
    [InlineData(301, "GET", QuayErrorKind.Unknown, false)]
    public void A_status_without_a_body_has_a_kind(int status, string method, QuayErrorKind kind, bool transient)
    {
        QuayApiException error = ErrorClassifier.Classify(ApiRequest.Raw(new(method), "x", "x"), status, "", null);

        Assert.Equal((kind, transient), (error.Kind, error.IsTransient));
    }
}
