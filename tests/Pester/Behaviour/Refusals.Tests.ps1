# Parameters that exclude each other and invalid values are refused before a request is sent.

BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'An invalid argument' {
    BeforeEach { Reset-TestConnection }

    It 'is a pair of parameters that exclude each other: <_>' -ForEach @(
        { Get-QuayAppToken -Uuid a -Superuser }
        { New-QuayApplicationToken acme ABC -Legacy -AssignTo alice -Scope repo:read }
        { Start-QuayBuildTrigger acme/app 7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a01 -Branch main -Commit 0123456789abcdef }
        { Start-QuayBuild acme/web -Path nowhere -ArchiveUrl https://files.example.com/app.tar.gz }
        { Connect-Quay -Endpoint quay.example.com -Token abc -Credential (New-TestCredential alice password) }
        { Invoke-QuayApi -Path /v1/organization/ -Method Post -All }
        { New-QuayDockerConfig -OAuthToken abc -Credential (New-TestCredential alice password) -Path nowhere.json }
        { Get-QuayManifestLabel acme/app v1.0.0 -Key a -Id b }
        { Get-QuayRepositoryPermission acme/app -User alice -Team auditors }
        { Get-QuayRepository -Repository acme/web -Public }
        { New-QuayTag acme/web stable -SourceTag latest -ManifestDigest sha256:00 }
        { Set-QuayTagExpiration acme/web latest -Never -ExpiresAt 2126-01-01 }
    ) {
        Assert-RegistryRequest $_ -Id AmbiguousParameterSet
    }

    It 'is a pair of parameters that exclude each other, also from the columns of a row: <_>' -ForEach @(
        { Get-QuayLog -Organization acme -Repository acme/app }
        { Get-QuayLogSummary -Repository acme/app -Performer alice }
        { Add-QuayTeamMember acme auditors -User bob -Robot ci }
    ) {
        Assert-RegistryRequest $_ -Id QuayInvalidInput
    }

    It 'is a value out of its range: <_>' -ForEach @(
        { Set-QuayApplication -Organization acme -ClientId ABC -NewName '' }
        { Connect-Quay -Endpoint quay.example.com -Token abc -MaximumRetryCount 101 }
        { Invoke-QuayApi -Path '' }
        { Add-QuayManifestLabel acme/app v1.0.0 -Key stage -Value test -MediaType text/html }
        { New-QuayQuotaLimit globex Warning 101 }
        { Wait-QuaySecurityScan acme/app v1.0.0 -PollSec 3601 }
        { Get-QuayTag -Repository $null }
        { Remove-QuayTag acme/app nightly -ThrottleLimit 129 -Confirm:$false }
    ) {
        Assert-RegistryRequest $_ -Id ParameterArgumentValidationError
    }

    It 'is a text that is no duration, no time and no size: <_>' -ForEach @(
        { New-QuayQuota acme banana }
        { Set-QuayTagExpiration acme/web latest -ExpiresIn soon }
        { Set-QuayTagExpiration acme/web latest -ExpiresAt soon }
        { Get-QuayLog -Since yesterday }
    ) {
        Assert-RegistryRequest $_ -Id ParameterArgumentTransformationError
    }

    It 'is a value of another type: <_>' -ForEach @(
        { Connect-Quay -Endpoint quay.example.com -Token abc -TimeoutSec soon }
        { Set-QuayRepositoryPermission acme/app -Team auditors -Role boss }
        { New-QuayRepository acme/fresh -Visibility secret }
        { New-QuayRobot acme+builder -Metadata text }
        { Get-QuayVulnerability acme/app v1.0.0 -Severity Awful }
        { New-QuayTeam acme testers -Role boss }
    ) {
        Assert-RegistryRequest $_ -Id CannotConvertArgumentNoMessage
    }
}
