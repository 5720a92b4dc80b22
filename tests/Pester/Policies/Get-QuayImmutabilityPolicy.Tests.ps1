BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayImmutabilityPolicy' {
    BeforeEach { Reset-TestConnection }

    It 'lists the policies of an organization and of a repository' {
        $null = New-QuayImmutabilityPolicy acme '^v'
        $null = New-QuayImmutabilityPolicy -Repository acme/app -TagPattern '^dev' -ExceptMatching
        $policy = Get-QuayImmutabilityPolicy acme
        $policy.Organization, $policy.TagPattern, $policy.ExceptMatching | Should -Be 'acme', '^v', $false
        $policy = Get-QuayImmutabilityPolicy -Repository acme/app
        $policy.Repository, $policy.TagPattern, $policy.ExceptMatching | Should -Be 'acme/app', '^dev', $true
        (Get-QuayImmutabilityPolicy -Repository acme/app -Uuid $policy.Uuid).TagPattern | Should -Be '^dev'
    }

    It 'takes several organizations, repositories and UUIDs, with an error for each missing one in its place' {
        $one = New-QuayImmutabilityPolicy acme -TagPattern '^v'
        $two = New-QuayImmutabilityPolicy globex -TagPattern '^v'
        $three = New-QuayImmutabilityPolicy -Repository acme/app -TagPattern '^v'
        $written = Get-QuayImmutabilityPolicy globex, nowhere, acme 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be 'globex', 'nowhere', 'acme'
        (Get-QuayImmutabilityPolicy -Repository acme/web, acme/app).Uuid | Should -Be $three.Uuid
        $written = Get-QuayImmutabilityPolicy acme -Uuid nothing, $one.Uuid 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Uuid } }
        $written | Should -Be 'nothing', $one.Uuid
        $two.Uuid | Get-QuayImmutabilityPolicy globex | ForEach-Object Uuid | Should -Be $two.Uuid
        $three.Uuid | Get-QuayImmutabilityPolicy -Repository acme/app | ForEach-Object Uuid | Should -Be $three.Uuid
    }

    It 'takes organizations, repositories and strings from the pipeline' {
        $null = New-QuayImmutabilityPolicy acme '^v'
        $null = New-QuayImmutabilityPolicy -Repository acme/app -TagPattern '^dev'
        (Get-QuayOrganization | Get-QuayImmutabilityPolicy).Organization | Should -Be 'acme'
        ('acme' | Get-QuayImmutabilityPolicy).TagPattern | Should -Be '^v'
        (Get-QuayRepository -Namespace acme | Get-QuayImmutabilityPolicy).Repository | Should -Be 'acme/app'
    }

    It 'reports missing objects, also if the registry answers with an empty list' {
        Assert-QuayError { Get-QuayImmutabilityPolicy nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Assert-QuayError { Get-QuayImmutabilityPolicy -Repository acme/nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing
        Assert-QuayError { Get-QuayImmutabilityPolicy acme -Uuid nothing } -Id QuayNotFound -Category ObjectNotFound -Target nothing
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayImmutabilityPolicy globex } -Id QuayForbidden -Category PermissionDenied -Target globex
    }

    It 'shows which tags are immutable' {
        $null = New-QuayImmutabilityPolicy acme '^dev' -ExceptMatching
        $text = (Get-QuayImmutabilityPolicy acme | Out-String -Width 120) -replace "$([char]27)\[[0-9;]*m", ''
        $text | Should -Match '(?m)^Of +Uuid +Locks'
        $text | Should -Match '(?m)^acme +[0-9a-f-]{36} +all but \^dev'
    }
}
