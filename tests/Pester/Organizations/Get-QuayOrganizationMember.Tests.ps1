BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayOrganizationMember' {
    BeforeEach { Reset-TestConnection }

    It 'lists members with their teams and repositories' {
        $null = Invoke-QuayApi /v1/repository/acme/app/permissions/user/alice -Method Put -Body @{ role = 'read' } -Confirm:$false
        $members = Get-QuayOrganizationMember acme
        $members.Name | Should -Be 'admin', 'alice', 'bob', 'carol'
        $alice = $members | Where-Object Name -EQ alice
        $alice.Organization, "$($alice.Teams)", "$($alice.Repositories)" | Should -Be 'acme', 'developers', 'acme/app'
    }

    It 'gets members by name and by wildcards' {
        (Get-QuayOrganizationMember acme carol).Teams | Should -Be 'auditors'
        (Get-QuayOrganizationMember acme *o*).Name | Should -Be 'bob', 'carol'
        Get-QuayOrganizationMember acme z* | Should -BeNullOrEmpty
    }

    It 'takes organizations from the pipeline' {
        (Get-QuayOrganization | Get-QuayOrganizationMember -Name carol*).Organization | Should -Be 'acme', 'globex'
    }

    It 'gets several members of several organizations, and reports each missing one in its place' {
        Assert-QuaySequence { Get-QuayOrganizationMember acme bob, dave, a*, nobody } 'bob', '!dave', 'admin', 'alice', '!nobody'
        (Get-QuayOrganizationMember globex, acme carol).Organization | Should -Be 'globex', 'acme'
        ('carol', 'bob' | Get-QuayOrganizationMember acme).Name | Should -Be 'carol', 'bob'
        @('globex', 'acme' | Get-QuayOrganizationMember -Name carol).Organization | Should -Be 'globex', 'acme'
    }

    It 'reports non-members and missing organizations' {
        Assert-QuayError { Get-QuayOrganizationMember acme dave } -Id QuayNotFound -Category ObjectNotFound -Target dave
        Assert-QuayError { Get-QuayOrganizationMember nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayOrganizationMember acme } -Id QuayForbidden -Category PermissionDenied -Target acme
    }

    It 'completes the names of members' {
        (TabExpansion2 'Remove-QuayOrganizationMember acme a').CompletionMatches.CompletionText | Should -Be 'admin', 'alice'
    }
}
