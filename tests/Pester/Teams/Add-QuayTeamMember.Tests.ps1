BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Add-QuayTeamMember' {
    BeforeEach { Reset-TestConnection }

    It 'adds users, and writes them when asked to' {
        Add-QuayTeamMember acme auditors alice | Should -BeNullOrEmpty
        $added = Add-QuayTeamMember acme auditors bob -PassThru
        $added.Name, $added.Organization, $added.Team | Should -Be 'bob', 'acme', 'auditors'
        $added.Invited | Should -BeFalse
        (Get-QuayTeamMember acme auditors).Name | Should -Be 'carol', 'alice', 'bob'
    }

    It 'adds robots by short and by full name' {
        Add-QuayTeamMember acme auditors -Robot ci
        Add-QuayTeamMember acme auditors -Robot alice+laptop
        (Get-QuayTeamMember acme auditors | Where-Object IsRobot).Name | Should -Be 'acme+ci', 'alice+laptop'
    }

    It 'invites by e-mail' {
        $invited = Add-QuayTeamMember acme developers -Email new@example.com -PassThru
        $invited.Name, "$($invited.Kind)", $invited.Invited | Should -Be 'new@example.com', 'Invite', $true
        (Get-RegistryRequest -Change).operationId | Should -Be 'inviteTeamMemberEmail'
    }

    It 'takes names, robots, members and rows of a table from the pipeline' {
        'alice', 'bob' | Add-QuayTeamMember acme owners -ThrottleLimit 1
        Get-QuayRobot -Organization acme | Add-QuayTeamMember -Team owners -ThrottleLimit 1
        Get-QuayTeamMember acme auditors -IncludePending | Add-QuayTeamMember -Team owners -ThrottleLimit 1
        "Organization,Team,User`nglobex,ops,dave" | ConvertFrom-Csv | Add-QuayTeamMember
        (Get-QuayTeamMember acme owners -IncludePending).Name | Should -Be 'admin', 'alice', 'bob', 'acme+ci', 'acme+deploy', 'acme+idle', 'carol', 'newhire@example.com'
        (Get-QuayTeamMember globex ops).Name | Should -Be 'carol', 'dave'
    }

    It 'makes no name of an object that has none' {
        @(Get-CommandError { [pscustomobject]@{ Other = 'a@example.com' } | Add-QuayTeamMember acme auditors }) | Should -HaveCount 1
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        'alice', 'new@example.com' | Add-QuayTeamMember acme auditors -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'tells who is invited only, where the registry demands that' {
        $null = Invoke-RegistryControl 'Post options' @{ requireTeamInvite = $true }
        try {
            $added = 'alice', 'dave' | Add-QuayTeamMember acme auditors -PassThru
            $added.Invited | Should -Be $false, $true
            (Get-QuayTeamMember acme auditors).Name | Should -Be 'carol', 'alice'
            Remove-QuayTeamMember acme auditors dave -Confirm:$false
            (Get-QuayTeamMember acme auditors -IncludePending).Name | Should -Not -Contain 'dave'
        }
        finally {
            $null = Invoke-RegistryControl 'Post options' @{ requireTeamInvite = $false }
        }
    }

    It 'reports who is a member already, and who does not exist' {
        Assert-QuayError { Add-QuayTeamMember acme developers alice } -Id QuayAlreadyExists -Category ResourceExists -Target alice
        Assert-QuayError { Add-QuayTeamMember acme developers nobody } -Id QuayNotFound -Category ObjectNotFound -Target nobody -Message "*'nobody'*"
        Assert-QuayError { Add-QuayTeamMember acme nowhere alice } -Id QuayNotFound -Category ObjectNotFound -Target alice -Message "*'nowhere'*"
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Add-QuayTeamMember acme auditors alice } -Id QuayForbidden -Category PermissionDenied -Target alice
    }
}
