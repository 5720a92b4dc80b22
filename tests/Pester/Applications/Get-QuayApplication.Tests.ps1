BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayApplication' {
    BeforeEach {
        Reset-TestConnection
        $null = New-QuayApplication acme Dashboard -Description 'Shows things' -ApplicationUri https://dash.example.com -RedirectUri https://dash.example.com/back
        $null = New-QuayApplication acme Deployer
        Clear-RegistryRequest
    }

    It 'lists the applications of an organization' {
        $applications = Get-QuayApplication acme
        $applications.Name | Should -Be 'Dashboard', 'Deployer'
        $applications[0].Organization | Should -Be 'acme'
        $applications[0].RedirectUri | Should -Be ([uri]'https://dash.example.com/back')
        $applications[1].RedirectUri | Should -BeNullOrEmpty
        $applications[0].Credential.UserName | Should -BeExactly $applications[0].ClientId
    }

    It 'filters by name' {
        (Get-QuayApplication acme Deployer).Name | Should -Be 'Deployer'
        (Get-QuayApplication acme 'd*').Count | Should -Be 2
        Get-QuayApplication acme 'x*' | Should -BeNullOrEmpty
    }

    It 'takes organizations, and applications, from the pipeline' {
        (Get-QuayOrganization acme | Get-QuayApplication).Name | Should -Be 'Dashboard', 'Deployer'
        (Get-QuayOrganization acme | Get-QuayApplication -Name 'Dep*').Name | Should -Be 'Deployer'
        ('acme' | Get-QuayApplication).Count | Should -Be 2
        $again = Get-QuayApplication acme Dashboard | Get-QuayApplication
        $again.Description | Should -Be 'Shows things'
        (Get-RegistryRequest).operationId | Should -Contain 'getOrganizationApplication'
    }

    It 'reads the public properties by the client id alone' {
        $id = (Get-QuayApplication acme Dashboard).ClientId
        Connect-TestRegistry -As readonly
        $known = Get-QuayApplication -ClientId $id
        $known.Name | Should -Be 'Dashboard'
        $known.Organization | Should -Be 'acme'
        $known.ClientId | Should -Be $id
        $known.ApplicationUri | Should -Be ([uri]'https://dash.example.com')
        $known.ClientSecret | Should -BeNullOrEmpty
    }

    It 'hides the secret in output and exports' {
        $application = Get-QuayApplication acme Dashboard
        $secret = $application.Credential.GetNetworkCredential().Password
        $secret.Length | Should -BeGreaterThan 30
        $path = Join-Path $TestDrive 'application.xml'
        $application | Export-Clixml $path
        Get-Content $path -Raw | Should -Not -Match 'ClientSecret|Credential|SecureString'
        (Import-Clixml $path).Name | Should -Be 'Dashboard'
        ($application | Format-List * | Out-String) + ($application | Out-String) + (ConvertTo-Json $application -Depth 3) | Should -Not -Match $secret
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayApplication acme Nothing } -Id QuayNotFound -Category ObjectNotFound -Target Nothing
        Assert-QuayError { Get-QuayApplication nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere -Message "*organization 'nowhere'*"
        Assert-QuayError { Get-QuayApplication -Organization acme -ClientId NOSUCH } -Id QuayNotFound -Category ObjectNotFound -Target NOSUCH
        Assert-QuayError { Get-QuayApplication -ClientId NOSUCH } -Id QuayNotFound -Category ObjectNotFound -Target NOSUCH
    }

    It 'requires an organization or a client id' {
        Assert-QuayError { Get-QuayApplication } -Id QuayInvalidInput -Category InvalidArgument
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayApplication acme } -Id QuayForbidden -Category PermissionDenied -Target acme
    }

    It 'takes several names as argument and from the pipeline, and reports each missing one in its place' {
        $written = Get-QuayApplication acme Deployer, Missing, Dash* 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Name } }
        $written | Should -Be 'Deployer', 'Missing', 'Dashboard'
        ('Deployer', 'Dashboard' | Get-QuayApplication acme).Name | Should -Be 'Deployer', 'Dashboard'
        ('acme' | Get-QuayApplication -Name Deployer).Name | Should -Be 'Deployer'
    }

    It 'takes several organizations and client ids' {
        $null = New-QuayApplication globex Portal
        (Get-QuayApplication globex, acme).Name | Should -Be 'Portal', 'Dashboard', 'Deployer'
        $ids = (Get-QuayApplication acme Deployer, Dashboard).ClientId
        (Get-QuayApplication acme -ClientId $ids).Name | Should -Be 'Deployer', 'Dashboard'
        (Get-QuayApplication -ClientId $ids).Name | Should -Be 'Deployer', 'Dashboard'
    }
}
